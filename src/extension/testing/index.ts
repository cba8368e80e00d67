export { registerClaimTests } from './claim-tests.ts';
