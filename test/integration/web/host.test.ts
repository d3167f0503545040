/** The web suite really runs where it says: in the web worker extension host. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the web extension host', () => {
  it('runs in a worker of the browser', () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.ok('importScripts' in globalThis);
    assert.equal(typeof process, 'undefined');
  });
});
