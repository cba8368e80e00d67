import { languageBehaviour } from '../lib/language-behaviour.ts';
import { describe } from '../lib/suite.ts';

describe('Writing a trend, in the Node extension host', languageBehaviour);
