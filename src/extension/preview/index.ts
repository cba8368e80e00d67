export { registerPreview } from './register-preview.ts';
