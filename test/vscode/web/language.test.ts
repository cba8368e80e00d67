import { languageBehaviour } from '../lib/language-behaviour.ts';
import { describe } from '../lib/suite.ts';

describe('Writing a trend, in the web worker extension host', languageBehaviour);
