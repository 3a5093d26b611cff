CREATE TABLE `article_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`n` integer NOT NULL,
	`text` text NOT NULL,
	`sha256` text NOT NULL,
	`note` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_versions_text" CHECK(length("article_versions"."text") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_versions_n` ON `article_versions` (`article_id`,`n`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`headline` text NOT NULL,
	`byline` text,
	`publisher` text,
	`source_url` text,
	`published_on` text,
	`language` text NOT NULL,
	`owner_id` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "articles_mode" CHECK("articles"."mode" in ('copy_check', 'published_fact_check'))
);
--> statement-breakpoint
CREATE INDEX `articles_submitted` ON `articles` (`submitted_at`);--> statement-breakpoint
CREATE TABLE `blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`n` integer NOT NULL,
	`kind` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `article_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "blocks_kind" CHECK("blocks"."kind" in ('headline', 'byline', 'paragraph', 'list-item', 'caption', 'quote', 'boilerplate')),
	CONSTRAINT "blocks_span" CHECK("blocks"."end" > "blocks"."start")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `blocks_n` ON `blocks` (`version_id`,`n`);--> statement-breakpoint
CREATE TABLE `exclusions` (
	`sentence_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`excluded_by` text NOT NULL,
	`excluded_at` integer NOT NULL,
	FOREIGN KEY (`sentence_id`) REFERENCES `sentences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`excluded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exclusions_reason" CHECK("exclusions"."reason" in ('headline', 'caption', 'question', 'fragment', 'opinion', 'transition', 'instruction', 'attribution_only', 'duplicate', 'other'))
);
--> statement-breakpoint
CREATE TABLE `sentences` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`block_id` text NOT NULL,
	`n` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`suggested_reason` text,
	FOREIGN KEY (`version_id`) REFERENCES `article_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`block_id`) REFERENCES `blocks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sentences_span" CHECK("sentences"."end" > "sentences"."start"),
	CONSTRAINT "sentences_suggested_reason" CHECK("sentences"."suggested_reason" is null or "sentences"."suggested_reason" in ('headline', 'caption', 'question', 'fragment', 'opinion', 'transition', 'instruction', 'attribution_only', 'duplicate', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sentences_n` ON `sentences` (`version_id`,`n`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`n` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`actor_id` text NOT NULL,
	`article_id` text,
	`subject_id` text NOT NULL,
	`change_id` text NOT NULL,
	`detail` text NOT NULL,
	`at` integer NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_events_article` ON `audit_events` (`article_id`,`n`);--> statement-breakpoint
CREATE INDEX `audit_events_actor` ON `audit_events` (`actor_id`,`n`);--> statement-breakpoint
CREATE INDEX `audit_events_name` ON `audit_events` (`name`,`n`);--> statement-breakpoint
CREATE TABLE `acceptances` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`accepted_by` text NOT NULL,
	`accepted_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `claim_anchors` (
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
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `article_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_anchors_status" CHECK("claim_anchors"."status" in ('exact', 'moved', 'edited', 'needs_confirmation', 'orphaned', 'confirmed', 'removed')),
	CONSTRAINT "claim_anchors_span" CHECK("claim_anchors"."end" > "claim_anchors"."start" and "claim_anchors"."start" >= 0)
);
--> statement-breakpoint
CREATE INDEX `claim_anchors_claim` ON `claim_anchors` (`claim_id`);--> statement-breakpoint
CREATE INDEX `claim_anchors_version` ON `claim_anchors` (`version_id`,`start`);--> statement-breakpoint
CREATE TABLE `claimants` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`job_title` text,
	`url` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claimants_kind" CHECK("claimants"."kind" in ('person', 'organization'))
);
--> statement-breakpoint
CREATE INDEX `claimants_name` ON `claimants` (lower("name"));--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`n` integer NOT NULL,
	`statement` text NOT NULL,
	`inserted` text DEFAULT '[]' NOT NULL,
	`kind` text NOT NULL,
	`origin` text NOT NULL,
	`is_key` integer DEFAULT false NOT NULL,
	`sourcing` text NOT NULL,
	`speaker_words` text,
	`cue_words` text,
	`speaker_name` text,
	`speaker_kind` text,
	`directness` text,
	`check_worthiness` real DEFAULT 0 NOT NULL,
	`reasons` text DEFAULT '[]' NOT NULL,
	`claim_reviewed` text,
	`claimant_id` text,
	`made_on` text,
	`location` text,
	`appearance_url` text,
	`gaps` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`parent_id` text,
	`merged_into_id` text,
	`created_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimant_id`) REFERENCES `claimants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_kind" CHECK("claims"."kind" in ('fact', 'statistic', 'quote', 'prediction', 'opinion')),
	CONSTRAINT "claims_origin" CHECK("claims"."origin" in ('engine', 'person')),
	CONSTRAINT "claims_sourcing" CHECK("claims"."sourcing" in ('named', 'anonymous', 'vague', 'linked', 'none')),
	CONSTRAINT "claims_speaker_kind" CHECK("claims"."speaker_kind" is null or "claims"."speaker_kind" in ('person', 'organisation', 'document', 'unnamed')),
	CONSTRAINT "claims_directness" CHECK("claims"."directness" is null or "claims"."directness" in ('direct', 'indirect', 'mixed')),
	CONSTRAINT "claims_json" CHECK(json_valid("claims"."inserted") and json_valid("claims"."reasons")),
	CONSTRAINT "claims_check_worthiness" CHECK("claims"."check_worthiness" between 0 and 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_n` ON `claims` (`article_id`,`n`);--> statement-breakpoint
CREATE TABLE `dismissals` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`dismissed_by` text NOT NULL,
	`dismissed_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dismissed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dismissals_reason" CHECK("dismissals"."reason" in ('not_a_claim', 'opinion', 'trivial', 'duplicate', 'wrong_words', 'split', 'merged', 'other'))
);
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`stance` text NOT NULL,
	`quote` text,
	`locator_kind` text DEFAULT 'none' NOT NULL,
	`locator` text,
	`note` text,
	`attached_by` text NOT NULL,
	`attached_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attached_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachments_stance" CHECK("attachments"."stance" in ('supports', 'refutes', 'context')),
	CONSTRAINT "attachments_locator_kind" CHECK("attachments"."locator_kind" in ('none', 'page', 'timestamp', 'paragraph', 'section', 'cell')),
	CONSTRAINT "attachments_locator" CHECK("attachments"."locator_kind" = 'none' or coalesce(length("attachments"."locator"), 0) > 0)
);
--> statement-breakpoint
CREATE INDEX `attachments_claim` ON `attachments` (`claim_id`);--> statement-breakpoint
CREATE INDEX `attachments_evidence` ON `attachments` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `evidence_items` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`title` text NOT NULL,
	`url` text,
	`canonical_url` text,
	`publisher` text,
	`published_on` text,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_items_canonical_url` ON `evidence_items` (`canonical_url`);--> statement-breakpoint
CREATE INDEX `evidence_items_source` ON `evidence_items` (`source_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`tier` text NOT NULL,
	`independence_group` text NOT NULL,
	`interest_note` text,
	`is_confidential` integer DEFAULT false NOT NULL,
	`public_description` text,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sources_kind" CHECK("sources"."kind" in ('person', 'organization', 'document', 'dataset', 'media', 'web')),
	CONSTRAINT "sources_tier" CHECK("sources"."tier" in ('primary', 'secondary', 'tertiary')),
	CONSTRAINT "sources_confidential" CHECK("sources"."is_confidential" = 0 or coalesce(length("sources"."public_description"), 0) > 0)
);
--> statement-breakpoint
CREATE INDEX `sources_name` ON `sources` (lower("name"));--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`attachment_id` text PRIMARY KEY NOT NULL,
	`reason` text,
	`withdrawn_by` text NOT NULL,
	`withdrawn_at` integer NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`roles` text NOT NULL,
	`person_id` text,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_kind" CHECK("invitations"."kind" in ('join', 'reset')),
	CONSTRAINT "invitations_roles" CHECK(json_valid("invitations"."roles"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`);--> statement-breakpoint
CREATE TABLE `newsrooms` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`public_address` text NOT NULL,
	`corrections_policy_url` text NOT NULL,
	`solo_publishing_at` integer,
	`solo_publishing_by` text,
	`row_version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "newsrooms_single" CHECK("newsrooms"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`session_epoch` integer DEFAULT 1 NOT NULL,
	`joined_at` integer NOT NULL,
	`disabled_at` integer,
	`disabled_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (lower("email"));--> statement-breakpoint
CREATE TABLE `person_roles` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_roles_role" CHECK("person_roles"."role" in ('reporter', 'checker', 'reviewer', 'editor', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE `check_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`sign_off_id` text NOT NULL,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`closed_by` text NOT NULL,
	`closed_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sign_off_id`) REFERENCES `sign_offs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_sheets_article_id_unique` ON `check_sheets` (`article_id`);--> statement-breakpoint
CREATE TABLE `public_pages` (
	`path` text PRIMARY KEY NOT NULL,
	`content_type` text NOT NULL,
	`body` blob NOT NULL,
	`gzip` blob NOT NULL,
	`brotli` blob NOT NULL,
	`etag` text NOT NULL,
	`rendered_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`n` integer NOT NULL,
	`sign_off_id` text NOT NULL,
	`change_kind` text NOT NULL,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sign_off_id`) REFERENCES `sign_offs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_versions_change_kind" CHECK("report_versions"."change_kind" in ('first', 'correction', 'clarification', 'update', 'retraction', 'minor'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_versions_n` ON `report_versions` (`report_id`,`n`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`dek` text NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_at` integer NOT NULL,
	`row_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_article_id_unique` ON `reports` (`article_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_slug_unique` ON `reports` (`slug`);--> statement-breakpoint
CREATE TABLE `sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`version_id` text NOT NULL,
	`note` text,
	`is_solo` integer DEFAULT false NOT NULL,
	`signed_by` text NOT NULL,
	`signed_at` integer NOT NULL,
	`voided_at` integer,
	`voided_by` text,
	`voided_because` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `article_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_offs_article` ON `sign_offs` (`article_id`);--> statement-breakpoint
CREATE TABLE `flag_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`flag_id` text NOT NULL,
	`answer` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`flag_id`) REFERENCES `flags`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `flag_answers_flag` ON `flag_answers` (`flag_id`);--> statement-breakpoint
CREATE TABLE `flag_closings` (
	`flag_id` text PRIMARY KEY NOT NULL,
	`closing` text NOT NULL,
	`reason` text,
	`closed_by` text NOT NULL,
	`closed_at` integer NOT NULL,
	FOREIGN KEY (`flag_id`) REFERENCES `flags`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "flag_closings_closing" CHECK("flag_closings"."closing" in ('resolved', 'waived')),
	CONSTRAINT "flag_closings_reason" CHECK("flag_closings"."closing" <> 'waived' or coalesce(length("flag_closings"."reason"), 0) > 0)
);
--> statement-breakpoint
CREATE TABLE `flags` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`kind` text NOT NULL,
	`origin` text NOT NULL,
	`note` text,
	`raised_by` text,
	`raised_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "flags_kind" CHECK("flags"."kind" in ('citation_needed', 'attribution_needed', 'primary_source_needed', 'better_source_needed', 'failed_verification', 'page_or_timestamp_needed', 'vague_wording', 'outdated', 'quote_mismatch', 'dubious', 'broken_link', 'legal', 'right_of_reply', 'conflicting_sources')),
	CONSTRAINT "flags_origin" CHECK("flags"."origin" in ('engine', 'person')),
	CONSTRAINT "flags_raised_by" CHECK("flags"."origin" = 'engine' or "flags"."raised_by" is not null)
);
--> statement-breakpoint
CREATE INDEX `flags_claim` ON `flags` (`claim_id`);--> statement-breakpoint
CREATE TABLE `verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`n` integer NOT NULL,
	`claim_revision` integer NOT NULL,
	`outcome` text,
	`rating` text,
	`rationale` text NOT NULL,
	`suggested_text` text,
	`sole_source_reason` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdicts_outcome" CHECK("verdicts"."outcome" is null or "verdicts"."outcome" in ('verified', 'needs_change', 'disputed', 'unsourced', 'unverifiable', 'not_checkable')),
	CONSTRAINT "verdicts_rating" CHECK("verdicts"."rating" is null or "verdicts"."rating" in ('true', 'mostly_true', 'half_true', 'mostly_false', 'false', 'misleading', 'unproven', 'conflicting', 'outdated', 'altered', 'miscaptioned', 'satire', 'opinion', 'in_progress')),
	CONSTRAINT "verdicts_settles" CHECK("verdicts"."outcome" is not null or coalesce("verdicts"."rating", '') = 'in_progress')
);
--> statement-breakpoint
CREATE INDEX `verdicts_claim` ON `verdicts` (`claim_id`,`n`);--> statement-breakpoint
CREATE TABLE `waivers` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`article_id` text NOT NULL,
	`verdict_id` text,
	`reason` text NOT NULL,
	`waived_by` text NOT NULL,
	`waived_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verdict_id`) REFERENCES `verdicts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`waived_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waivers_kind" CHECK("waivers"."kind" in ('outcome', 'own_article')),
	CONSTRAINT "waivers_subject" CHECK(("waivers"."kind" = 'outcome') = ("waivers"."verdict_id" is not null))
);
--> statement-breakpoint
CREATE INDEX `waivers_article` ON `waivers` (`article_id`);