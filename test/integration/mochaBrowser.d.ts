/** Mocha's build for browsers: sets the globals of the bdd interface and `mocha`. */
declare module 'mocha/mocha.js';
