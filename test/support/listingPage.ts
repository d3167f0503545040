/** Writes listing pages of invented papers, as tests need them. */

export interface ListedPaper {
  readonly title: string;
  readonly abstract: string;
}

const angles = [
  'Robust',
  'Efficient',
  'Scalable',
  'Interpretable',
  'Adaptive',
  'Sparse',
  'Calibrated',
  'Private',
  'Causal',
  'Modular',
];
const settings = [
  'Noisy Data',
  'Small Devices',
  'Long Sequences',
  'Unseen Domains',
  'Few Examples',
  'Streaming Input',
  'Mixed Precision',
  'Shifting Labels',
];
const claims = [
  'It needs a fraction of the memory that earlier methods need.',
  'Extensive experiments on five benchmarks confirm the analysis.',
  'The gains hold across model sizes and random seeds.',
  'A short proof explains why the method converges.',
  'Our ablations show which parts of the design matter most.',
];

/** Up to 80 distinct papers about one subject, e.g. `graph neural networks`. */
export function papersAbout(subject: string, count: number): ListedPaper[] {
  const named = subject.replace(/\b\w/g, letter => letter.toUpperCase());
  return Array.from({ length: count }, (_, i) => {
    const angle = angles[i % angles.length] ?? '';
    const setting = settings[Math.floor(i / angles.length + i) % settings.length] ?? '';
    return {
      title: `${angle} ${named} for ${setting}`,
      abstract: `We study ${angle.toLowerCase()} ${subject} where ${setting.toLowerCase()} are the rule rather than the exception. We propose a simple objective for ${subject} that can be trained end to end and analyse it in detail. ${claims[i % claims.length]}`,
    };
  });
}

/** The papers as someone copies them from the listing page: three header lines, title and abstract in turn. */
export function pageCopy(papers: readonly ListedPaper[]): string {
  const header =
    'Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe';
  return `${header}${papers.map(({ title, abstract }) => `${title}\n${abstract}\n`).join('')}`;
}
