import { DiskFileSystem } from '../cli/file-systems/disk.ts';
import { serveFromCommandLine } from './node.ts';

serveFromCommandLine((folder) => new DiskFileSystem(folder));
