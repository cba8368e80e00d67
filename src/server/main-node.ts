import { DiskFileSystem } from '../node/disk-file-system.ts';
import { serveFromCommandLine } from './node.ts';

serveFromCommandLine((folder) => new DiskFileSystem(folder));
