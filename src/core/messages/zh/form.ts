import type { form as en } from '../en/form.ts';

export const form: typeof en = {
  'form/new-product': () => '新建产品',
  'form/new-trend': () => '新建趋势',
  'form/step': ({ form, step, steps }) => `${form}（${step}/${steps}）`,
  'form/book': () => '放在哪一本书里？',
  'form/product-name': () => '产品名称，任何语言均可',
  'form/trend-title': () => '趋势标题，任何语言均可',
  'form/name-missing': () => '这里不能留空。',
  'form/id': () => '标识：小写字母和数字，用短横线连接；也用作文件名',
  'form/kind': () => '类型',
  'form/track': () => '赛道',
  'form/scenarios': () => '使用场景，可选多项',
  'form/platforms': () => '运行的平台，可选多项',
  'form/perspective': () => '视角',
  'form/products': () => '涉及的产品，可选多项',
  'form/none': () => '都不是',
  'form/no-book': () => '这里没有报告书（含 trendbook.yaml 的文件夹）。可用 “trendbook init” 新建。',
  'form/failed': ({ file }) => `无法新建 ${file}。`,
};
