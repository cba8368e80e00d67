/**
 * Starts each line of this extension host's console with a mark, by which the driver tells the tests' lines from the
 * workbench's own. VS Code's console methods can't be assigned to (their setters do nothing), so the object is replaced.
 *
 * @param {string} mark
 * @param {(...values: unknown[]) => string} format
 */
export function markConsole(mark, format) {
  const original = globalThis.console;
  const marked = (method) => ({
    writable: true,
    configurable: true,
    value: (...values) => {
      for (const line of format(...values).split('\n')) original[method](mark + line);
    },
  });
  const methods = ['log', 'info', 'warn', 'error', 'debug'];
  globalThis.console = Object.create(original, Object.fromEntries(methods.map((method) => [method, marked(method)])));
}
