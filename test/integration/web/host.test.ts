/** The web suite really runs where it says: in the web worker extension host, with the bundle for browsers. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deskFile } from '../support/desk';
import { extension, sheaf } from '../support/sheaf';

describe('the web extension host', () => {
  it('runs in a worker of the browser', () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.ok('importScripts' in globalThis);
    assert.equal(typeof process, 'undefined');
  });

  it('has loaded Sheaf from the web', () => {
    assert.match(extension().extensionUri.scheme, /^https?$/);
    assert.equal(extension().packageJSON.browser, './dist/web/extension.js');
  });

  it('reads files that no path leads to', async () => {
    const { engine } = await sheaf();
    const { dumps } = await engine.overview({});
    assert.ok(dumps.length > 0);
    assert.equal(deskFile('').scheme, 'vscode-remote');
    for (const { dump } of dumps) assert.equal(vscode.Uri.parse(dump, true).scheme, 'vscode-remote');
  });

  it('answers many questions at a time, each with its own answer', async () => {
    const { engine } = await sheaf();
    const papers = await engine.papers({});
    const answers = await Promise.all(papers.map(({ id }) => engine.paper({ idOrKey: id })));
    assert.deepEqual(
      answers.map(answer => answer?.title),
      papers.map(({ title }) => title),
    );
  });

  it('gives up a question that is no longer asked', async () => {
    const { engine } = await sheaf();
    const controller = new AbortController();
    controller.abort();
    await assert.rejects(engine.search({ query: 'attention', limit: 5 }, controller.signal));
    assert.ok((await engine.search({ query: 'attention', limit: 5 })).hits.length > 0);
  });
});
