/** The terms two related papers are said to share. */
import assert from 'node:assert/strict';
import { buildThemes } from '../../../src/core/themes/buildThemes';
import { topicPapers } from './topicPapers';

describe('the terms related papers share', () => {
  const papers = topicPapers(8);

  it('are at most four, none inside another, no word twice', async () => {
    const model = await buildThemes(papers, async () => {});
    for (const paper of papers) {
      for (const { terms } of model.related(paper, 5)) {
        assert.ok(terms.length <= 4);
        const words = terms.flatMap(term => term.toLowerCase().split(/[\s-]/));
        assert.equal(new Set(words).size, words.length, terms.join(' · '));
      }
    }
  });

  it('are phrases rather than their words', async () => {
    const tuned = (title: string) => ({
      id: title,
      title,
      abstract: 'We study the low-rank adaptation of the language model. The frozen weights stay.',
    });
    const model = await buildThemes([...papers, tuned('One'), tuned('Two'), tuned('Three')], async () => {});
    const [nearest] = model.related(tuned('One'), 1);
    const terms = nearest?.terms ?? [];
    assert.ok(terms.includes('Low-rank adaptation'), terms.join(' · '));
    for (const word of ['Low', 'Rank', 'Adaptation', 'Low-rank', 'Frozen']) assert.ok(!terms.includes(word));
  });
});
