const minimum = [20, 19];

/**
 * Ends the process with a plain message when this Node is older than Trendbook supports. Import it before anything else:
 * it uses nothing that an old Node lacks.
 */
export function requireSupportedNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return;
  console.error(`Trendbook needs Node ${minimum.join('.')} or later; this is Node ${process.versions.node}.`);
  console.error('Install a newer one from https://nodejs.org and run the command again.');
  process.exit(2);
}

requireSupportedNode();
