import type { workbench as english } from '../en/workbench.ts';

export const workbench: typeof english = {
  'workbench/trends': () => '趋势',
  'workbench/claims': () => '论断',
  'workbench/products': () => '产品',
  'workbench/rankings': () => '榜单',
  'workbench/forecasts': () => '预测',
  'workbench/without': () => '未注明',
  'workbench/rank-interval': (p) => `名次在${p.best}至${p.worst}之间`,
  'workbench/forecast': (p) => {
    const state = { open: '待定', overdue: '已逾期', resolved: '已有结果' }[p.state];
    return p.due === undefined ? state : `${p.due}，${state}`;
  },
  'workbench/status-name': () => 'Trendbook：论断与覆盖率',
  'workbench/covered': (p) =>
    p.figures === 0 ? '正文中没有数字。' : `正文中的${p.figures}个数字有${p.annotated}个已标注`,
  'workbench/status-label': (p) =>
    `${p.title}：论断${p.all}个，已核实${p.counts.verified}个，相矛盾${p.counts.contradicted}个${p.percent === undefined ? '' : `，正文数字已标注${p.percent}%`}`,
  'workbench/exists': (p) => `${p.file}已经存在，没有写入任何文件。`,
  'workbench/cannot-write': (p) => `无法写入报告书：${p.reason}`,
  'workbench/book-made': () => '报告书已建好。',
  'workbench/open-folder': () => '打开文件夹',
  'workbench/choose-folder': () => '在此新建报告书',
  'workbench/untrusted': () => '此操作要对工作区的文件运行命令行，请先信任此工作区。',
  'workbench/building': () => '正在生成报告',
  'workbench/build-anyway': () => '标出错误并生成',
  'workbench/built': (p) => `报告已写入${p.file}。`,
  'workbench/open-report': () => '打开',
  'workbench/which-format': () => '生成哪种格式？',
  'workbench/changes-since': (p) => `${p.older} 以来的变化`,
  'workbench/older': () => '与哪个旧版本比较？可填 git 修订、此文件夹中某本书的版次，或一个文件夹',
};
