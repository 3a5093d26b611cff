CREATE TABLE `lost_anchors` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`version_id` text NOT NULL,
	`came_from_id` text NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	`candidates` text DEFAULT '[]' NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `article_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`came_from_id`) REFERENCES `claim_anchors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lost_anchors_status" CHECK("lost_anchors"."status" in ('needs_confirmation', 'orphaned', 'removed')),
	CONSTRAINT "lost_anchors_removed" CHECK(("lost_anchors"."status" = 'removed') = ("lost_anchors"."removed_by" is not null)),
	CONSTRAINT "lost_anchors_at" CHECK("lost_anchors"."at" >= 0),
	CONSTRAINT "lost_anchors_candidates" CHECK(json_valid("lost_anchors"."candidates"))
);
--> statement-breakpoint
CREATE INDEX `lost_anchors_claim` ON `lost_anchors` (`claim_id`);--> statement-breakpoint
CREATE INDEX `lost_anchors_version` ON `lost_anchors` (`version_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_claim_anchors` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`version_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`status` text NOT NULL,
	`attribution` text,
	`was` text,
	`confirmed_by` text,
	`confirmed_at` integer,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `article_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_anchors_status" CHECK("__new_claim_anchors"."status" in ('exact', 'moved', 'edited', 'confirmed')),
	CONSTRAINT "claim_anchors_span" CHECK("__new_claim_anchors"."end" > "__new_claim_anchors"."start" and "__new_claim_anchors"."start" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_claim_anchors`("id", "claim_id", "version_id", "start", "end", "exact", "prefix", "suffix", "status", "attribution", "was", "confirmed_by", "confirmed_at") SELECT "id", "claim_id", "version_id", "start", "end", "exact", "prefix", "suffix", "status", "attribution", null, null, null FROM `claim_anchors`;--> statement-breakpoint
DROP TABLE `claim_anchors`;--> statement-breakpoint
ALTER TABLE `__new_claim_anchors` RENAME TO `claim_anchors`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `claim_anchors_claim` ON `claim_anchors` (`claim_id`);--> statement-breakpoint
CREATE INDEX `claim_anchors_version` ON `claim_anchors` (`version_id`,`start`);--> statement-breakpoint
CREATE TABLE `__new_dismissals` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`dismissed_by` text NOT NULL,
	`dismissed_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dismissed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dismissals_reason" CHECK("__new_dismissals"."reason" in ('not_a_claim', 'opinion', 'trivial', 'duplicate', 'wrong_words', 'split', 'merged', 'removed', 'other'))
);
--> statement-breakpoint
INSERT INTO `__new_dismissals`("claim_id", "reason", "note", "dismissed_by", "dismissed_at") SELECT "claim_id", "reason", "note", "dismissed_by", "dismissed_at" FROM `dismissals`;--> statement-breakpoint
DROP TABLE `dismissals`;--> statement-breakpoint
ALTER TABLE `__new_dismissals` RENAME TO `dismissals`;--> statement-breakpoint
ALTER TABLE `claims` ADD `statement_was` text;