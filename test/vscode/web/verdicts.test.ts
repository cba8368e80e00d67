import { describe } from '../lib/suite.ts';
import { verdictBehaviour } from '../lib/verdict-behaviour.ts';

describe('Verdicts, in the web worker extension host', verdictBehaviour);
