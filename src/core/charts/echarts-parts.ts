import { BarChart, CustomChart, LineChart, PieChart, ScatterChart, TreemapChart } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

/** ECharts with what `option/` needs of it and no more; whoever draws, draws with this `init`. */
use([
  BarChart,
  CustomChart,
  LineChart,
  PieChart,
  ScatterChart,
  TreemapChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  GraphicComponent,
  AriaComponent,
  LabelLayout,
  SVGRenderer,
]);

export { init };
