/** The user's settings, typed and with the manifest's defaults. */
import * as vscode from 'vscode';
import { isWrittenForm, type WrittenForm } from '../core/citations/formatCitation';
import { oneGlob } from './globs';

const section = 'sheaf';
const bytesPerMegabyte = 1024 * 1024;
/** In megabytes, as in the manifest. */
const defaultMaxFileSize = 64;

/** Which files of the workspace are looked at. */
export interface FileSettings {
  /** One glob for all of them; undefined where the user lists none. */
  readonly include: string | undefined;
  /** One glob for files never looked at, besides what `files.exclude` hides. */
  readonly exclude: string | undefined;
}

export interface DumpSettings extends FileSettings {
  /** In bytes. */
  readonly maxFileSize: number;
}

/** What is not of the manifest's kind counts as not set: VS Code passes on whatever was written. */
export function dumpSettings(): DumpSettings {
  const settings = vscode.workspace.getConfiguration(section);
  const maxFileSize = settings.get<unknown>('dumps.maxFileSize');
  return {
    include: oneGlob(globsIn(settings, 'dumps.include')),
    exclude: oneGlob(globsIn(settings, 'dumps.exclude')),
    maxFileSize: (typeof maxFileSize === 'number' ? maxFileSize : defaultMaxFileSize) * bytesPerMegabyte,
  };
}

/** Which files may be notes. */
export function noteSettings(): FileSettings {
  const settings = vscode.workspace.getConfiguration(section);
  return {
    include: oneGlob(globsIn(settings, 'notes.include')),
    exclude: oneGlob(globsIn(settings, 'notes.exclude')),
  };
}

/** Words and phrases to be marked in abstracts. */
export function highlightSettings(): readonly string[] {
  const settings = vscode.workspace.getConfiguration(section);
  const keywords = settings.get<unknown>('highlights');
  return Array.isArray(keywords) ? keywords.filter(keyword => typeof keyword === 'string') : [];
}

/** Whether a change of configuration touches what is marked in abstracts. */
export function changesHighlights(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.highlights`);
}

/** Where literature notes are made, and from what. */
export interface LiteratureNoteSettings {
  readonly folder: string;
  readonly fileName: string;
  readonly template: string;
}

/** For the workspace folder that the note is to be made in. */
export function literatureNoteSettings(folder: vscode.Uri): LiteratureNoteSettings {
  const settings = vscode.workspace.getConfiguration(section, folder);
  const text = (value: unknown, name: string): string => {
    const { defaultValue } = settings.inspect<unknown>(name) ?? {};
    if (typeof value === 'string') return value;
    return typeof defaultValue === 'string' ? defaultValue : '';
  };
  return {
    folder: text(settings.get<unknown>('literatureNote.folder'), 'literatureNote.folder'),
    fileName: text(settings.get<unknown>('literatureNote.fileName'), 'literatureNote.fileName'),
    template: text(settings.get<unknown>('literatureNote.template'), 'literatureNote.template'),
  };
}

export interface CitationSettings {
  /** Whether dumps say in how many notes a paper is cited. */
  readonly codeLens: boolean;
  /** Whether doubtful citations are in the Problems panel. */
  readonly diagnostics: boolean;
  /** Whether the names of papers are marked in running text. */
  readonly highlightNames: boolean;
}

/** What is shown of citations in a document. All is shown where nothing sensible is set. */
export function citationSettings({ uri }: vscode.TextDocument): CitationSettings {
  const settings = vscode.workspace.getConfiguration(section, uri);
  return {
    codeLens: settings.get<unknown>('codeLens') !== false,
    diagnostics: settings.get<unknown>('diagnostics') !== false,
    highlightNames: settings.get<unknown>('highlightNames') !== false,
  };
}

/** Whether a change of configuration touches what is shown of citations. */
export function changesCitations(event: vscode.ConfigurationChangeEvent): boolean {
  return ['codeLens', 'diagnostics', 'highlightNames'].some(name =>
    event.affectsConfiguration(`${section}.${name}`),
  );
}

/** The form that the user wants citations in of documents like this one; undefined for that of the language. */
export function citationForm(document: vscode.TextDocument | undefined): WrittenForm | undefined {
  const settings = vscode.workspace.getConfiguration(section, document);
  const form = settings.get<unknown>('citations.form');
  return isWrittenForm(form) ? form : undefined;
}

/** Whether a change of configuration touches which notes are read. */
export function changesNotes(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.notes`) || event.affectsConfiguration('files.exclude');
}

/** Whether a change of configuration touches which dumps are read. */
export function changesDumps(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.dumps`) || event.affectsConfiguration('files.exclude');
}

/** A text by itself is one glob. */
function globsIn(settings: vscode.WorkspaceConfiguration, name: string): readonly string[] {
  const value = settings.get<unknown>(name);
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter(item => typeof item === 'string');
  return settings.inspect<readonly string[]>(name)?.defaultValue ?? [];
}
