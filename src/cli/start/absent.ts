import { notLoaded } from './not-loaded.ts';

notLoaded();
