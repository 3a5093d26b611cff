PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`n` integer NOT NULL,
	`claim_revision` integer NOT NULL,
	`round` text DEFAULT 'first' NOT NULL,
	`needs_second` integer DEFAULT false NOT NULL,
	`is_blind` integer DEFAULT false NOT NULL,
	`accepted_id` text,
	`outcome` text,
	`rating` text,
	`own_level` text,
	`rationale` text NOT NULL,
	`suggested_text` text,
	`sole_source_reason` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_id`) REFERENCES `verdicts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdicts_round" CHECK("__new_verdicts"."round" in ('first', 'second', 'decision')),
	CONSTRAINT "verdicts_outcome" CHECK("__new_verdicts"."outcome" is null or "__new_verdicts"."outcome" in ('verified', 'needs_change', 'disputed', 'unsourced', 'unverifiable', 'not_checkable')),
	CONSTRAINT "verdicts_rating" CHECK("__new_verdicts"."rating" is null or "__new_verdicts"."rating" in ('true', 'mostly_true', 'half_true', 'mostly_false', 'false', 'misleading', 'unproven', 'conflicting', 'outdated', 'altered', 'miscaptioned', 'satire', 'opinion', 'in_progress')),
	CONSTRAINT "verdicts_own_level" CHECK("__new_verdicts"."own_level" is null or ("__new_verdicts"."own_level" glob 'own:[a-z0-9]*' and coalesce("__new_verdicts"."rating", 'in_progress') <> 'in_progress')),
	CONSTRAINT "verdicts_settles" CHECK("__new_verdicts"."outcome" is not null or coalesce("__new_verdicts"."rating", '') = 'in_progress')
);
--> statement-breakpoint
INSERT INTO `__new_verdicts`("id", "claim_id", "n", "claim_revision", "round", "needs_second", "is_blind", "accepted_id", "outcome", "rating", "own_level", "rationale", "suggested_text", "sole_source_reason", "recorded_by", "recorded_at") SELECT "id", "claim_id", "n", "claim_revision", "round", "needs_second", "is_blind", "accepted_id", "outcome", "rating", null, "rationale", "suggested_text", "sole_source_reason", "recorded_by", "recorded_at" FROM `verdicts`;--> statement-breakpoint
DROP TABLE `verdicts`;--> statement-breakpoint
ALTER TABLE `__new_verdicts` RENAME TO `verdicts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `verdicts_claim` ON `verdicts` (`claim_id`,`n`);