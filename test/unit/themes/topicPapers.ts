/** Makes papers about known topics, so that tests can say which ones belong together. */
import { seededRandom } from '../../../src/core/themes/random';
import type { ThemedPaper } from '../../../src/core/themes/themeModel';

/** Nouns of five fields that share none. */
export const topics: Readonly<Record<string, readonly string[]>> = {
  diffusion: [
    'diffusion model',
    'denoising',
    'image synthesis',
    'noise schedule',
    'sampler',
    'score matching',
  ],
  speech: ['speech recognition', 'speaker', 'spectrogram', 'phoneme', 'transcription', 'microphone'],
  robots: ['robot arm', 'grasping', 'manipulator', 'trajectory', 'gripper', 'obstacle'],
  proteins: ['protein folding', 'amino acid', 'enzyme', 'residue', 'binding site', 'peptide'],
  markets: ['auction', 'bidder', 'equilibrium', 'revenue', 'mechanism design', 'valuation'],
};

/** `each` papers of each topic of `names`; ids tell the topic (`speech-3`). */
export function topicPapers(each: number, names = Object.keys(topics), seed = 1): ThemedPaper[] {
  const random = seededRandom(seed);
  return names.flatMap(name =>
    Array.from({ length: each }, (_, i) => {
      const nouns = topics[name] ?? [];
      const pick = (): string => nouns[random(nouns.length)] ?? '';
      const sentence = (): string => `We study the ${pick()} and a ${pick()} for the ${pick()}.`;
      return {
        id: `${name}-${i}`,
        title: `On the ${pick()} of the ${pick()}`,
        abstract: `${sentence()} ${sentence()} ${sentence()}`,
      };
    }),
  );
}
