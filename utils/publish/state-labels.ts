import { msg } from '@lingui/core/macro';
import type { Learning, MessageState, NotesState, SignOff, StageState } from '../release/plan';
import type { TimelineKind } from '../release/timeline';
import type { ReleaseKind } from '../release/words';
import { labels } from '../words/labels';

/** Where things stand, as the texts say it; facts stand inside of a sentence or in brackets. */

export const NOTES_STATE_LABELS: Readonly<Record<NotesState, string>> = labels({
	draft: msg`Draft`,
	review: msg`In review`,
	approved: msg`Approved`,
	published: msg`Published`,
	'not-needed': msg`Not needed`,
});

export const MESSAGE_STATE_LABELS: Readonly<Record<MessageState, string>> = labels({
	draft: msg`Draft`,
	review: msg`In review`,
	approved: msg`Approved`,
	sent: msg`Sent`,
	cancelled: msg`Cancelled`,
});

export const MESSAGE_STATE_FACTS: Readonly<Record<MessageState, string>> = labels({
	draft: msg`draft`,
	review: msg`in review`,
	approved: msg`approved`,
	sent: msg`sent`,
	cancelled: msg`cancelled`,
});

export const STAGE_STATE_LABELS: Readonly<Record<StageState, string>> = labels({
	planned: msg`Planned`,
	running: msg`Running`,
	paused: msg`Paused`,
	finished: msg`Finished`,
	cancelled: msg`Cancelled`,
});

export const STAGE_STATE_FACTS: Readonly<Record<StageState, string>> = labels({
	planned: msg`planned`,
	running: msg`running`,
	paused: msg`paused`,
	finished: msg`finished`,
	cancelled: msg`cancelled`,
});

export const OUTCOME_LABELS: Readonly<Record<SignOff['outcome'], string>> = labels({
	approved: msg`Approved`,
	'changes-asked': msg`Changes asked`,
});

export const LEARNING_STATE_LABELS: Readonly<Record<Learning['state'], string>> = labels({
	open: msg({ message: 'Open', context: 'still to do' }),
	closed: msg`Closed`,
});

export const KIND_OF_RELEASE_LABELS: Readonly<Record<ReleaseKind, string>> = labels({
	major: msg`Major`,
	minor: msg`Minor`,
	patch: msg`Patch`,
	hotfix: msg`Hotfix`,
});

export const EVENT_KIND_LABELS: Readonly<Record<TimelineKind, string>> = labels({
	ship: msg({ message: 'Ship', context: 'event' }),
	stage: msg`Stage`,
	message: msg`Message`,
	review: msg({ message: 'Review', context: 'event' }),
	deadline: msg`Deadline`,
});
