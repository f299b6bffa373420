/*
 * Stands in for @vscode/native-watchdog, a native module that the tests do not compile. The real one ends an
 * extension host whose parent died; here the test run ends the whole process group itself.
 */
exports.start = () => {};
exports.exit = (code) => process.reallyExit(code || 0);
