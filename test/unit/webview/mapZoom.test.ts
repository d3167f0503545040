/** How fast the map zooms. */
import assert from 'node:assert/strict';
import { scaleFor, wheelDelta } from '../../../src/webview/mapZoom';

describe('the wheel on the map', () => {
  /** By what factor a turn zooms. */
  const factor = (deltaY: number, ctrlKey: boolean, deltaMode = 0): number =>
    2 ** wheelDelta({ deltaY, ctrlKey, deltaMode });

  it('zooms in away from one, and out towards one, by the same', () => {
    for (const ctrlKey of [false, true]) {
      assert.ok(factor(-100, ctrlKey) > 1);
      assert.ok(Math.abs(factor(-100, ctrlKey) * factor(100, ctrlKey) - 1) < 1e-9);
    }
  });

  it('zooms by about a fifth a notch, with Ctrl as without', () => {
    for (const deltaY of [-100, -120]) {
      assert.ok(factor(deltaY, false) < 1.25 && factor(deltaY, true) < 1.25);
    }
  });

  it('follows two fingers that move little by little', () => {
    assert.ok(factor(-2, true) > factor(-2, false));
    assert.ok(factor(-4, true) > factor(-2, true));
  });

  it('goes by lines and pages, too', () => {
    assert.ok(factor(-3, false, 1) > 1 && factor(-1, false, 2) > factor(-3, false, 1));
  });
});

describe('the room of the map', () => {
  it('leaves a margin, of an eighth where it is small', () => {
    assert.equal(scaleFor(1000, 50, 900), 1);
    assert.equal(scaleFor(80, 50, 60), 1);
    assert.ok(Number.isFinite(scaleFor(0, 50, 0)));
  });
});
