/** Pictures as files, drawn without a page: for the command line, hovers and the report. Takes in ECharts. */
export { bareSvg } from './bare-svg.ts';
export { type HoverPicture, hoverPicture } from './hover-picture.ts';
export { fileLook, pictureFile } from './picture-file.ts';
export { pictureSvg } from './picture-svg.ts';
export { typePicture } from './type-picture.ts';
