import { format } from 'node:util';
import { markConsole } from './marked-console.mjs';

markConsole(process.env.TRENDBOOK_TEST_MARK ?? '', format);
