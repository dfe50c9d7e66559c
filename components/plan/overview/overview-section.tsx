import { SectionFindings } from '../rollout/section-findings';
import type { SectionProps } from '../sections';
import { KindFact } from './kind-fact';
import { PersonFact } from './person-fact';
import { ShipFact } from './ship-fact';
import { ShipMoved } from './ship-moved';
import { SignificanceFact } from './significance-fact';
import { VerdictFact } from './verdict-fact';
import { ZoneFact } from './zone-fact';

/** Who owns the release, when it ships, what kind it is, and whether ship has moved under the plan. */
export const OverviewSection = ({ view, goTo }: SectionProps) => (
	<>
		<ShipMoved />
		<SectionFindings view={view} goTo={goTo} section="overview" />
		<dl className="facts">
			<VerdictFact />
			<PersonFact post="owner" />
			<PersonFact post="deputy" />
			<ShipFact />
			<KindFact />
			<SignificanceFact />
			<ZoneFact />
		</dl>
	</>
);
