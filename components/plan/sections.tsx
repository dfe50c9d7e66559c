import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { ReleaseView } from '../../utils/messaging/views';
import { BriefSection } from './brief/brief-section';
import { CommunicationSection } from './communication/communication-section';
import { EnablementSection } from './enablement/enablement-section';
import { ExportSection } from './export/export-section';
import { FindingsSection } from './findings-section';
import { HistorySection } from './history/history-section';
import { LearningsSection } from './learnings/learnings-section';
import { NotesSection } from './notes/notes-section';
import { OverviewSection } from './overview/overview-section';
import { ReviewsSection } from './reviews/reviews-section';
import { HotfixSection } from './safety/hotfix-section';
import { RecoverySection } from './safety/recovery-section';
import { ScopeSection } from './scope-section';
import { TimelineSection } from './timeline/timeline-section';
import { ToldSection } from './told/told-section';

/** What every section of the plan page is given. */
export interface SectionProps {
	readonly view: ReleaseView;
	readonly client: Client;
	/** Brings a section or a field of this page into view. */
	readonly goTo: (id: string) => void;
}

/** A section of the plan page. `id` is what links and findings name it by. */
export interface PlanSection {
	readonly id: string;
	/** Heading, entry of the navigation and name of the region. */
	readonly title: MessageDescriptor;
	readonly Body: (props: SectionProps) => ReactNode;
}

/** The sections in the order in which they stand on the page. A new one is a new line here. */
export const SECTIONS: readonly PlanSection[] = [
	{ id: 'overview', title: msg`Overview`, Body: OverviewSection },
	{ id: 'findings', title: msg`Findings`, Body: FindingsSection },
	{ id: 'scope', title: msg`Scope`, Body: ScopeSection },
	{ id: 'timeline', title: msg`Timeline`, Body: TimelineSection },
	{ id: 'notes', title: msg`Release notes`, Body: NotesSection },
	{ id: 'communication', title: msg`Customer communication`, Body: CommunicationSection },
	{ id: 'brief', title: msg`Support brief`, Body: BriefSection },
	{ id: 'enablement', title: msg`Feature enablement`, Body: EnablementSection },
	{ id: 'hotfix', title: msg`Hotfix`, Body: HotfixSection },
	{ id: 'recovery', title: msg`Recovery`, Body: RecoverySection },
	{ id: 'reviews', title: msg`Reviews and decisions`, Body: ReviewsSection },
	{ id: 'learnings', title: msg`Learnings`, Body: LearningsSection },
	{ id: 'told', title: msg`Told so far`, Body: ToldSection },
	{ id: 'export', title: msg`Export`, Body: ExportSection },
	{ id: 'history', title: msg`History`, Body: HistorySection },
];
