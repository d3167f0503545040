/** Back and forward through the papers that were read. */
import assert from 'node:assert/strict';
import { PaperHistory } from '../../../src/vscode/paperHistory';

function read(...papers: readonly string[]): PaperHistory {
  const history = new PaperHistory();
  for (const paper of papers) history.visit(paper);
  return history;
}

describe('the history of a panel', () => {
  it('leads nowhere at first', () => {
    const history = read();
    assert.deepEqual([history.canGoBack, history.canGoForward], [false, false]);
    assert.equal(history.travel('back'), undefined);
  });

  it('goes back and forward', () => {
    const history = read('a', 'b', 'c');
    assert.deepEqual(
      [history.travel('back'), history.travel('back'), history.travel('back'), history.travel('forward')],
      ['b', 'a', undefined, 'b'],
    );
    assert.deepEqual([history.canGoBack, history.canGoForward], [true, true]);
  });

  it('forgets what one has come back from when one goes elsewhere', () => {
    const history = read('a', 'b');
    history.travel('back');
    history.visit('c');
    assert.equal(history.canGoForward, false);
    assert.equal(history.travel('back'), 'a');
  });

  it('has a paper once that is shown again', () => assert.equal(read('a', 'a').canGoBack, false));

  it('keeps the last hundred', () => {
    const history = read(...Array.from({ length: 150 }, (_, i) => String(i)));
    let first: string | undefined;
    for (let paper = history.travel('back'); paper !== undefined; paper = history.travel('back'))
      first = paper;
    assert.equal(first, '50');
  });
});
