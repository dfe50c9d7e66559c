import { t } from '@lingui/core/macro';
import { reachText, STAGE_STATE_FACTS } from '../rollout/words';
import type { Bar } from './bars';
import { percent, placeOf, type Scale, textWidth } from './layout';

const LANE = 40;

interface Props {
	readonly bars: readonly Bar[];
	readonly scale: Scale;
}

const wordsOf = ({ stage }: Bar): string => {
	const state = stage.state === 'planned' ? '' : ` · ${STAGE_STATE_FACTS[stage.state]}`;
	return `${stage.name} · ${reachText(stage)} ${stage.percentage} %${state}`;
};

/** The stages as bars, the thicker the more of their audience they reach; a lane each. */
export const StageTrack = ({ bars, scale }: Props) => (
	<div className="tl-track">
		<div className="tl-head">{t`Stages`}</div>
		<div className="tl-lanes" style={{ blockSize: `${bars.length * LANE}px` }}>
			{bars.map((bar, lane) => {
				const { stage, from, to } = bar;
				const start = placeOf(scale, from);
				const end = to === null ? 1 : placeOf(scale, to);
				const words = wordsOf(bar);
				const tight = start * scale.width + textWidth(words) > scale.width;
				const label = tight ? { insetInlineEnd: '0' } : { insetInlineStart: percent(start) };
				return (
					<div key={stage.id} className="tl-stage" style={{ insetBlockStart: `${lane * LANE}px` }}>
						<span className="tl-stage-label" style={label}>
							{words}
						</span>
						<span
							className="tl-bar"
							data-state={stage.state}
							data-open={to === null || undefined}
							style={{
								insetInlineStart: percent(start),
								inlineSize: percent(Math.max(0.004, end - start)),
								blockSize: `${3 + Math.round(stage.percentage * 0.09)}px`,
							}}
						/>
					</div>
				);
			})}
		</div>
	</div>
);
