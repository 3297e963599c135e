-- The målplan: its goals, trials, tegn, milestones, evaluations, what is learned and decided, and measurements.

CREATE TABLE plan (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	year INTEGER,
	title TEXT,
	owner TEXT,
	coordinators TEXT,
	target_group TEXT,
	goal TEXT,
	second_goal TEXT,
	policy_goal TEXT,
	policy TEXT,
	challenge TEXT,
	link TEXT,
	duration TEXT,
	project TEXT,
	published TEXT,
	source TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX plan_by_number ON plan (number);
CREATE INDEX plan_by_deleted ON plan (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE background_figure (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER,
	kind INTEGER NOT NULL DEFAULT 0,
	text TEXT,
	value INTEGER,
	approximate INTEGER NOT NULL DEFAULT 0 CHECK (approximate IN (0, 1)),
	source TEXT,
	measured TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX background_figure_by_number ON background_figure (number);
CREATE INDEX background_figure_by_plan ON background_figure (plan, number);
CREATE INDEX background_figure_by_deleted ON background_figure (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE requirement (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
	text TEXT,
	target TEXT,
	due TEXT,
	result TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX requirement_by_number ON requirement (number);
CREATE INDEX requirement_by_plan ON requirement (plan, number);
CREATE INDEX requirement_by_deleted ON requirement (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE question (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER,
	text TEXT,
	reading TEXT,
	answer TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX question_by_number ON question (number);
CREATE INDEX question_by_plan ON question (plan, number);
CREATE INDEX question_by_deleted ON question (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE trial (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER,
	title TEXT,
	brief TEXT,
	text TEXT,
	starts TEXT,
	ends TEXT,
	state INTEGER NOT NULL DEFAULT 0,
	why TEXT,
	decided_by TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	decided TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX trial_by_number ON trial (number);
CREATE INDEX trial_by_plan ON trial (plan, number);
CREATE INDEX trial_by_deleted ON trial (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE sign (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	trial TEXT REFERENCES trial (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER,
	title TEXT,
	text TEXT,
	method TEXT,
	kind INTEGER NOT NULL DEFAULT 0,
	indicator TEXT,
	target INTEGER,
	direction INTEGER NOT NULL DEFAULT 0,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX sign_by_number ON sign (number);
CREATE INDEX sign_by_trial ON sign (trial, number);
CREATE INDEX sign_by_deleted ON sign (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE observation (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	sign TEXT REFERENCES sign (id) DEFERRABLE INITIALLY DEFERRED,
	day TEXT,
	level INTEGER NOT NULL DEFAULT 0,
	text TEXT,
	author TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX observation_by_number ON observation (number);
CREATE INDEX observation_by_sign ON observation (sign, number);
CREATE INDEX observation_by_deleted ON observation (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE milestone (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	trial TEXT REFERENCES trial (id) DEFERRABLE INITIALLY DEFERRED,
	position INTEGER,
	title TEXT,
	text TEXT,
	period TEXT,
	state INTEGER NOT NULL DEFAULT 0,
	optional INTEGER NOT NULL DEFAULT 0 CHECK (optional IN (0, 1)),
	depends_on TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
	responsible TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	done TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX milestone_by_number ON milestone (number);
CREATE INDEX milestone_by_trial ON milestone (trial, number);
CREATE INDEX milestone_by_deleted ON milestone (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE evaluation (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	trial TEXT REFERENCES trial (id) DEFERRABLE INITIALLY DEFERRED,
	kind INTEGER NOT NULL DEFAULT 0,
	due TEXT,
	held TEXT,
	conclusion TEXT,
	effect TEXT,
	worth TEXT,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX evaluation_by_number ON evaluation (number);
CREATE INDEX evaluation_by_trial ON evaluation (trial, number);
CREATE INDEX evaluation_by_deleted ON evaluation (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE learning (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	trial TEXT REFERENCES trial (id) DEFERRABLE INITIALLY DEFERRED,
	phase INTEGER NOT NULL DEFAULT 0,
	insight TEXT,
	use TEXT,
	decision INTEGER NOT NULL DEFAULT 0,
	state INTEGER NOT NULL DEFAULT 0,
	decided TEXT,
	decided_by TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX learning_by_number ON learning (number);
CREATE INDEX learning_by_trial ON learning (trial, number);
CREATE INDEX learning_by_deleted ON learning (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE decision (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
	activity TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
	day TEXT,
	text TEXT,
	task TEXT REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
	milestone TEXT REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX decision_by_number ON decision (number);
CREATE INDEX decision_by_activity ON decision (activity) WHERE activity IS NOT NULL;
CREATE INDEX decision_by_plan ON decision (plan, number);
CREATE INDEX decision_by_deleted ON decision (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE measurement (
	id TEXT NOT NULL PRIMARY KEY,
	number INTEGER NOT NULL,
	version INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	created_by TEXT,
	created_group TEXT,
	deleted_at TEXT,
	youth TEXT REFERENCES youth (id) DEFERRABLE INITIALLY DEFERRED,
	instrument INTEGER NOT NULL DEFAULT 0,
	day TEXT,
	answer_1 INTEGER,
	answer_2 INTEGER,
	answer_3 INTEGER,
	answer_4 INTEGER,
	answer_5 INTEGER,
	answer_6 INTEGER,
	answer_7 INTEGER,
	answer_8 INTEGER,
	score INTEGER,
	author TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
	sort_key TEXT NOT NULL,
	search_key TEXT NOT NULL
);

CREATE UNIQUE INDEX measurement_by_number ON measurement (number);
CREATE INDEX measurement_by_youth ON measurement (youth, number);
CREATE INDEX measurement_by_instrument ON measurement (instrument, youth, day, number, score) WHERE deleted_at IS NULL;
CREATE INDEX measurement_by_deleted ON measurement (deleted_at) WHERE deleted_at IS NOT NULL;

-- What the figures of the plan are counted from.
CREATE INDEX membership_by_days ON membership (youth, trying, joined, stopped, step) WHERE deleted_at IS NULL;
CREATE INDEX wish_by_owner ON wish (youth) WHERE deleted_at IS NULL;
CREATE INDEX situation_by_kind ON situation (kind, since, youth, until, education, job) WHERE deleted_at IS NULL;

-- «Målplan 2026», in its own words. What it does not tell stays empty.
INSERT INTO plan (id, number, version, created_at, created_by, created_group, deleted_at,
	year, title, owner, coordinators, target_group, goal, second_goal, policy_goal, policy, challenge, link, duration, project, published, source, sort_key, search_key) VALUES
('9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 2026, 'Målplan 2026', 'Dorthe Espenhein Vedel', 'Mette Nielsen Duekilde, Tina Blidegn', 'Målgruppen er sårbare unge ml. 15 og 29 år, som deltager i projekt Ungeløftet.
De er uden uddannelse og job - og har ofte psykiske, sociale eller helbredsmæssige udfordringer.', 'Det overordnede mål er, at flere af de sårbare unge i Albertslund gennemfører en ungdomsuddannelse eller er i job.', 'Målet med prøvehandlingerne er samtidig at få flere unge med i nogle fællesskaber, der kan medvirke til at give dem de rammer og den støtte, de har brug for, for at kunne mestre en hverdag i uddannelse eller job.', 'Alle Albertslunds unge er under uddannelse eller i job.', 'Uddannelsespolitikken', 'Projekt Ungeløftet
Prøvehandlingerne i denne målplan tager udgangspunkt i det nationale projekt Ungeløftet, som alle kommuner i Danmark inkl. Albertslund, deltager i. Udfordringen og udgangspunktet for dette projekt er, at der på landsplan er ca. 64.000 unge mellem 15 og 29 år, der hverken er i uddannelse eller job. Ungeløftet er et 3-årigt projekt, hvor hver kommune får tildelt midler fra STAR ud fra opsatte resultatkrav. Målet er at løfte de sårbare unge i Danmark tættere på uddannelse eller job og give dem mulighed for at deltage i meningsfulde fællesskaber.
Prøvehandlinger i Albertslund
I Albertslund er der ca. 350 unge mellem 15 og 29 år (data fra feb. 2025), som hverken er i uddannelse eller job. 250 af disse unge modtager ikke ydelse, mens de sidste 100 unge modtager ydelse.
Vores prøvehandlinger handler både om at skabe nye rammer for de unge som deltager i Ungeløftet, bl.a. i deres møde med kommunen, men det handler også om at få flere af disse unge til at deltage i fællesskaber, der kan være et første skridt mod uddannelse og job – bl.a. ved formidling af allerede eksisterende fællesskaber og sikre en høj grad af inddragelse af de unge.
Fællesskaberne skal gerne bidrage til social hygge, men også give strukturer, relationer og miljøer, der hjælper unge med at få fodfæste i livet. Undersøgelser viser, at mange af de unge i målgruppen mangler netop det: Stabile miljøer, fællesskaber og mennesker, der kan give dem støtte, retning og et positivt tilhørsforhold.
Projekt Ungeløftet driftes til dagligt i Borger, Arbejdsmarked & Erhverv, men med disse prøvehandlinger er der stort fokus på at arbejde på tværs af Forvaltningen og de kommunale arbejdspladser i Albertslund.', 'https://star.dk/tilskud/2025/ansoegning-om-tilskud-til-ungeloeftets-initiativ-for-unge-med-psykiske-lidelser-og-unge-med-udfordringer-ud-over-ledighed', '3-årigt projekt', NULL, '2026-03-04', 'Målplan 2026, Albertslund Kommune', '0000002026  ~', 'maalplan 2026|malplan 2026');

INSERT INTO sequence (entity, last) VALUES ('plan', 1);

INSERT INTO background_figure (id, number, version, created_at, created_by, created_group, deleted_at,
	plan, position, kind, text, value, approximate, source, measured, sort_key, search_key) VALUES
('44ef34bc-bcaa-47bc-ad4b-0f0278171184', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 1, 1, 'Unge mellem 15 og 29 år på landsplan, der hverken er i uddannelse eller job', 64000, 1, 'Målplan 2026', NULL, '0000000001  ~', 'unge mellem 15 og 29 aar paa landsplan, der hverken er i uddannelse eller job|unge mellem 15 og 29 ar pa landsplan, der hverken er i uddannelse eller job'),
('33889412-5470-4ae4-9613-7516e1822c9b', 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 2, 1, 'Unge på landsplan efter STARs egen side', 43000, 0, 'STARs side om Ungeløftet', NULL, '0000000002  ~', 'unge paa landsplan efter stars egen side|unge pa landsplan efter stars egen side'),
('5f4ad9c7-36cd-4905-93ae-a9c142dcc117', 3, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 3, 2, 'Unge mellem 15 og 29 år i Albertslund, der hverken er i uddannelse eller job', 350, 1, 'Målplan 2026', '2025-02-01/2025-02-28 februar 2025', '0000000003  ~', 'unge mellem 15 og 29 aar i albertslund, der hverken er i uddannelse eller job|unge mellem 15 og 29 ar i albertslund, der hverken er i uddannelse eller job'),
('94c800f6-6ebf-45c9-afb5-18d811389402', 4, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 4, 3, 'Af dem modtager ikke ydelse', 250, 0, 'Målplan 2026', '2025-02-01/2025-02-28 februar 2025', '0000000004  ~', 'af dem modtager ikke ydelse'),
('308ac3d7-5ae5-4685-bad7-c4a9c202fd71', 5, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 5, 4, 'Af dem modtager ydelse', 100, 0, 'Målplan 2026', '2025-02-01/2025-02-28 februar 2025', '0000000005  ~', 'af dem modtager ydelse');

INSERT INTO sequence (entity, last) VALUES ('background_figure', 5);

INSERT INTO question (id, number, version, created_at, created_by, created_group, deleted_at,
	plan, position, text, reading, answer, sort_key, search_key) VALUES
('d99f7ee0-644d-4e29-97f0-bb6937cf83d7', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 1, 'Hvad ultimo 2026 er', 'Ultimo af et år er september til december, som medio er maj til august. Sidste dag er 31-12-2026.', NULL, '0000000001  ~', 'hvad ultimo 2026 er'),
('bc2497fa-b294-4f58-a6ab-236e2ea91b6b', 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 2, 'Hvornår dagtimer er', 'Hverdage kl. 8-16. Det kan ændres i Indstillinger.', NULL, '0000000002  ~', 'hvornaar dagtimer er|hvornar dagtimer er'),
('8fd4fe56-01b2-4a83-9f4d-18adae828b8f', 3, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 3, 'Om Svøm og Fitness og Svøm og Fit på Nyvej er det samme sted, og om Albertslund ridecenter og Ridecenter er', 'Samme sted med to navne.', NULL, '0000000003  ~', 'om svoem og fitness og svoem og fit paa nyvej er det samme sted, og om albertslund ridecenter og ridecenter er|om svom og fitness og svom og fit pa nyvej er det samme sted, og om albertslund ridecenter og ridecenter er'),
('3ff0920f-885c-4fd9-9bf5-48f0c5f81841', 4, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 4, 'Hvad ABC står for', 'Navnet står, som planen skriver det.', NULL, '0000000004  ~', 'hvad abc staar for|hvad abc star for'),
('b365aaa0-fc9b-4294-a21e-47885db914d8', 5, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 5, 'Hvornår den foreløbige evaluering er', 'Den har ingen dag, før I giver den en.', NULL, '0000000005  ~', 'hvornaar den foreloebige evaluering er|hvornar den forelobige evaluering er'),
('b019bb4e-1ca7-4510-903e-f9857420ba30', 6, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 6, 'Om mødet medio februar er holdt, for planen er udgivet 4. marts 2026', 'Det er forsinket, til I sætter det til Nået.', NULL, '0000000006  ~', 'om moedet medio februar er holdt, for planen er udgivet 4. marts 2026|om modet medio februar er holdt, for planen er udgivet 4. marts 2026'),
('15f02aaf-0adb-4c7f-8196-2ad36ceefc7d', 7, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 7, 'Hvad der gælder for unge på 15-17 år og deres forældre', 'Ingen særlig regel. Spørg, før I kontakter andre end den unge selv.', NULL, '0000000007  ~', 'hvad der gaelder for unge paa 15 17 aar og deres foraeldre|hvad der galder for unge pa 15 17 ar og deres foraldre'),
('1c29ce33-df13-4334-83a8-56cb030d2f1d', 8, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 8, 'Hvilke resultatkrav STAR stiller', 'Listen er tom, til I har skrevet kravene.', NULL, '0000000008  ~', 'hvilke resultatkrav star stiller'),
('da49e316-6a44-4898-8dc9-d29398a82ec7', 9, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 9, 'Om der på landsplan er 64.000 unge eller STARs 43.000', 'Begge tal står med hver sin kilde.', NULL, '0000000009  ~', 'om der paa landsplan er 64.000 unge eller stars 43.000|om der pa landsplan er 64.000 unge eller stars 43.000'),
('7691342c-6058-46cc-8cbf-924e4630ccdc', 10, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 10, 'Om en, der kommer på den åbne invitation og ikke er oprettet, tæller med i de 15', 'Ja. De tælles som mødt uden navn.', NULL, '0000000010  ~', 'om en, der kommer paa den aabne invitation og ikke er oprettet, taeller med i de 15|om en, der kommer pa den abne invitation og ikke er oprettet, taller med i de 15'),
('6a557803-3c2a-415f-bb9d-8fd8f79c86d0', 11, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 11, 'Hvad i AK betyder', 'I Albertslund Kommune.', NULL, '0000000011  ~', 'hvad i ak betyder');

INSERT INTO sequence (entity, last) VALUES ('question', 11);

INSERT INTO trial (id, number, version, created_at, created_by, created_group, deleted_at,
	plan, position, title, brief, text, starts, ends, state, why, decided_by, decided, sort_key, search_key) VALUES
('9839f595-c7b1-4c5b-8547-3e2195c1a443', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 1, 'Workshop for de unge (høre de unges stemmer)', 'Workshop', 'Prøvehandlingen går ud på at afholde en workshop for unge i målgruppen (15–29 år) med henblik på at indsamle mere viden om, hvad der skal til for at få flere unge, som ikke er en del af et fællesskab i dag, til at deltage i nogle fællesskaber, som forhåbentligt kan hjælpe dem godt videre i livet. På workshoppen handler det om at være nysgerrig på årsagen til, at nogle unge ikke er en del af et fællesskab i dag, men også hvordan man endnu bedre kan synliggøre/formidle de aktiviteter/fællesskaber, som allerede findes i Albertslund. De unge inviteres ind som eksperter til workshoppen - deres erfaringer/viden er det vigtigste.
Rammerne for workshoppen er ikke på plads endnu, men ønsket er at skabe en god og tryg stemning, hvor der både er mulighed for at være en del af en drøftelse omkring fællesskaber, men også hvor man kan holde sig lidt i baggrunden og bare lytte og lade sig inspirere. Der skal være plads til alle.
Der bliver også præsenteret nogle af de fællesskaber som allerede findes i dag, og hvor man kan finde mere information om dette. Det overvejes også at lave en fælles aktivitet, som kan skabe samhørighed mellem deltagerne. Lokationen bliver et sted, som man ikke forbinder med ’systemet’/den kommunale forvaltning.', '2026-02-11/2026-02-20 medio februar', '2026-09-01/2026-12-31 ultimo 2026', 0, NULL, NULL, NULL, '0000000001  ~', 'workshop for de unge (hoere de unges stemmer)|workshop for de unge (hore de unges stemmer)'),
('f16f6cfe-611b-4e70-8cef-4df5d25b59da', 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9e216dac-af2c-42db-b5c4-8dbc5e75a4a5', 2, 'Alternative rammer/aktiviteter for de unge', 'Besøg', 'Prøvehandlingen går ud på at skabe alternative rammer for arbejdet med de unge. I prøvehandlingen kan en gruppe unge sammen med en Ungeløftet konsulent besøge tre forskellige steder i Albertslund, der rummer mulighed for aktiviteter og fællesskab. Gruppen er op til 8 unge. Hvert sted besøges to gange.
Besøgene skal ske i dagtimer. Derfor påtænkes besøgene at være i kommunale tilbud, hvor der er ansat personale (fremfor foreninger, som drives af frivillige).
Hvilke steder skal afklares, men det skal præsentere forskellige interesser. Forslag er Musikskolen (Hiphopskolen), Villa Social (tegnegruppe), Ridecenter el. Dyregården, Svøm og Fit på Nyvej. De forskellige tilbud præsenteres på den workshop, der udgør prøvehandling 1, hvis det kan passes ind i konceptet. De unge skal inviteres ud i tilbuddene med et godt formuleret brev eller en video. Evt. inddrage de unge, der allerede bruger tilbuddet til at invitere ind.', '2026-03-01/2026-03-31 i løbet af marts', NULL, 0, NULL, NULL, NULL, '0000000002  ~', 'alternative rammer/aktiviteter for de unge');

INSERT INTO sequence (entity, last) VALUES ('trial', 2);

INSERT INTO sign (id, number, version, created_at, created_by, created_group, deleted_at,
	trial, position, title, text, method, kind, indicator, target, direction, sort_key, search_key) VALUES
('352fb216-0337-457d-9e33-bc549a24b1f0', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 1, 'Mindst 15 unge møder op til workshoppen', 'Første mål er at få så mange unge som muligt til at komme til workshoppen. Mere konkret skal min. 15 unge møde op til workshoppen.', 'Vi tæller de unge, der mødte op, også dem uden navn. Invitationer og tilmeldinger tæller ikke.', 0, 'moedt', 15, 0, '0000000001  ~', 'mindst 15 unge moeder op til workshoppen|mindst 15 unge moder op til workshoppen'),
('a23b7a7e-772b-4453-bfec-bf034f40f2dc', 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 2, 'Forløb eller rammer for fællesskab etableret', 'Næste mål er, ud fra input fra de unge, at etablere et forløb/nogle rammer med fokus på at skabe et fællesskab for flest muligt af de unge i målgruppen. Gerne med bidrag fra nogle af de unge, som har deltaget på workshoppen, og som evt. kan agere ambassadører i projektet/være en del af planlægningen.', 'Vi tæller forløb, der er begyndt, og de unge, der er ambassadører eller er med til at planlægge.', 0, 'forloeb', 1, 0, '0000000002  ~', 'forloeb eller rammer for faellesskab etableret|forlob eller rammer for fallesskab etableret'),
('3a53d539-7257-4a41-ba4d-d206db89711a', 3, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 3, 'De unge føler sig mødt og hørt', 'Effekten af workshoppen skal gerne være, at de unge føler sig mødt og hørt på en positiv måde og oplever at kunne bidrage til at skabe eller formidle fællesskaber til flere unge og øge de unges trivsel i AK. Det vil vi spørge om i slutningen af workshoppen.', 'Afslutningskortet i slutningen af workshoppen: hvor stor en del svarer 4 eller 5.', 0, 'hoert', NULL, 0, '0000000003  ~', 'de unge foeler sig moedt og hoert|de unge foler sig modt og hort'),
('64a3e19c-c6f8-4d64-b0c5-e516f1fe1867', 4, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 4, 'Flere unge er en del af et fællesskab', 'Effekten med forløbet skal være, at flere unge oplever at være en del af et fællesskab samt bidrager til øget trivsel blandt de unge. Og en afledt effekt af dette skal bidrage til, at flere i målgruppen gennemfører en uddannelse eller kommer i job.', 'Vi tæller unge, der prøver eller er med i et fællesskab, og ser, om de samme unge har det bedre ved næste måling.', 0, 'i_faellesskab', NULL, 0, '0000000004  ~', 'flere unge er en del af et faellesskab|flere unge er en del af et fallesskab'),
('01033386-765f-45e3-9499-ec5289ad9624', 5, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 1, 'Flere unge bliver løbende en del af et fællesskab', 'Målet er, at flere unge løbende bliver en del af et fællesskab.', 'Vi tæller unge, der er begyndt i et fællesskab den seneste måned, og hvor mange der stadig er der efter tre måneder.', 0, 'nye_i_faellesskab', NULL, 0, '0000000001  ~', 'flere unge bliver loebende en del af et faellesskab|flere unge bliver lobende en del af et fallesskab'),
('6bb22347-2a80-491e-a9c8-05876d9ff10f', 6, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 2, 'Bevidste om ønsker og kompetencer', 'De unge bliver mere bevidste om deres ønsker og kompetencer.', 'Vi skriver ned, hvad vi ser, og tæller unge, der har sagt et ønske eller en kompetence med egne ord.', 1, 'oensker', NULL, 0, '0000000002  ~', 'bevidste om oensker og kompetencer|bevidste om onsker og kompetencer'),
('5bfecaf6-db3f-4b40-ad38-bd62e6a4f331', 7, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 3, 'Medarbejdere: tættere relation', 'De medarbejdere, som arbejder med de unge, oplever en tættere relation med de unge.', 'Konsulentens kort efter hver aktivitet: hvor stor en del svarer 4 eller 5.', 0, 'taettere', NULL, 0, '0000000003  ~', 'medarbejdere: taettere relation|medarbejdere: tattere relation'),
('6ad726ab-0f46-40d5-b63e-de65a41b55c7', 8, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 4, 'Bedre og dybere samtaler', 'Der opstår bedre/dybere samtaler med de unge.', 'Vi skriver ned, hvad vi ser, og spørger på konsulentens kort.', 1, 'samtaler', NULL, 0, '0000000004  ~', 'bedre og dybere samtaler'),
('f41af471-42fc-43c0-885f-530a083846e0', 9, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 5, 'Nemmere at få kontakt og spotte unge, der har det svært', 'Det er nemmere at være i kontakt med og spotte de unge, som har det svært, hvis de bliver en del af et af vores fællesskaber.', 'Vi skriver ned, hvad vi ser, og tæller, hvor mange vi har haft kontakt med inden for 14 dage.', 1, 'kontakt', NULL, 0, '0000000005  ~', 'nemmere at faa kontakt og spotte unge, der har det svaert|nemmere at fa kontakt og spotte unge, der har det svart'),
('2aedd45b-afc7-41ad-ba6a-752b28898881', 10, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 6, 'De unge deltager i tiltagene', 'De unge deltager i de workshops og tiltag, der løbende finder sted.', 'Vi tæller, hvor mange af dem, der havde en plads, der mødte op.', 0, 'deltager', NULL, 0, '0000000006  ~', 'de unge deltager i tiltagene');

INSERT INTO sequence (entity, last) VALUES ('sign', 10);

INSERT INTO milestone (id, number, version, created_at, created_by, created_group, deleted_at,
	trial, position, title, text, period, state, optional, depends_on, responsible, done, sort_key, search_key) VALUES
('7f1e38ba-e04f-478b-b310-8f86c3fe3c8f', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 1, 'Første møde i arbejdsgruppen', 'Første møde i arbejdsgruppen afholdes medio februar.', '2026-02-11/2026-02-20 medio februar', 0, 0, NULL, NULL, NULL, '0000000001  ~', 'foerste moede i arbejdsgruppen|forste mode i arbejdsgruppen'),
('f8c3281b-a2eb-4f51-9285-10e159b966ad', 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 2, 'Identificere de unge uden ydelse', 'Identificere de 250 unge uden ydelse, hvis muligt.', NULL, 0, 1, NULL, NULL, NULL, '0000000002  ~', 'identificere de unge uden ydelse'),
('99f2d21f-906d-4ac5-8ee0-9314b513e20d', 3, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 3, 'Udvælge unge, der inviteres', 'Udvælge nogle unge, som er i forløb i kommunen, som skal inviteres til workshoppen. Derudover sendes der også en åben invitation via forskellige medier til alle unge i AK.', NULL, 0, 0, NULL, NULL, NULL, '0000000003  ~', 'udvaelge unge, der inviteres|udvalge unge, der inviteres'),
('7e20b35c-5049-4ed1-9a31-360849ea5bd8', 4, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 4, 'Sende invitationer ud', 'Sende invitation ud – det kan både være gennem sagsbehandler, via telefon eller via SoMe. Vi vil gerne sikre os, at de møder op til workshoppen.', NULL, 0, 0, '99f2d21f-906d-4ac5-8ee0-9314b513e20d', NULL, NULL, '0000000004  ~', 'sende invitationer ud'),
('41026cf3-fdad-4c13-83f4-ca4e26e16df9', 5, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 5, 'Afholde workshop', 'Afholde workshop ultimo marts/primo april.', '2026-03-21/2026-04-10 ultimo marts/primo april', 0, 0, '3b34f03d-626e-42ec-b2a7-f1f8a73cb670', NULL, NULL, '0000000005  ~', 'afholde workshop'),
('24a795de-4d5f-40ff-a56d-6d89ec6bf82b', 6, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 6, 'Opsamling og videreudvikling', 'Opsamling på workshop og videreudvikle på en relevant indsats for de unge.', NULL, 0, 0, '41026cf3-fdad-4c13-83f4-ca4e26e16df9', NULL, NULL, '0000000006  ~', 'opsamling og videreudvikling'),
('0843804a-756c-4760-a877-875d774064c0', 7, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 7, 'Evt. ambassadørgruppe', 'Evt. etablere en ambassadørgruppe med unge, hvis muligt.', NULL, 0, 1, NULL, NULL, NULL, '0000000007  ~', 'evt. ambassadoergruppe|evt. ambassadorgruppe'),
('1a1c38f5-01e3-4f73-8a91-c8bdfcfd7da5', 8, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 8, 'Afsluttet og evalueret', 'Prøvehandlingen forventes afsluttet ultimo 2026, hvor hele forløbet evalueres.', '2026-09-01/2026-12-31 ultimo 2026', 0, 0, NULL, NULL, NULL, '0000000008  ~', 'afsluttet og evalueret'),
('3b34f03d-626e-42ec-b2a7-f1f8a73cb670', 9, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 1, 'Aftale datoer i maj/juni', 'I løbet af marts aftaler vi datoer i maj/juni, så vi har en besøgsrække, som Ungeløftet konsulenterne kan invitere de unge ind i. Enten en fast gruppe af unge som afprøver konceptet eller forskellige unge fra gang til gang, som viser interesse for besøgsstedet. Evt. skal Ungeløftet konsulenten besøge stedet inden gruppeaktiviteten.', '2026-03-01/2026-03-31 i løbet af marts', 0, 0, NULL, NULL, NULL, '0000000001  ~', 'aftale datoer i maj/juni|aftale dator i maj/juni'),
('0e445205-83b4-4a3a-952d-2174b1565cb7', 10, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 2, 'Høre konsulenternes tanker', 'Medio/ultimo marts vil vi høre Ungeløftet konsulenternes tanker om, hvordan de kan bruge aktiviteterne i arbejdet med de unge.', '2026-03-11/2026-03-31 medio/ultimo marts', 0, 0, NULL, NULL, NULL, '0000000002  ~', 'hoere konsulenternes tanker|hore konsulenternes tanker'),
('098c1e6f-3575-4c17-b934-344d4109bf18', 11, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 3, 'Planlægningsgruppe med stederne', 'I april udarbejdes en praktisk planlægningsgruppe med de steder, der skal lave aktiviteter og en ungeløftkonsulent.', '2026-04-01/2026-04-30 april', 0, 0, '3b34f03d-626e-42ec-b2a7-f1f8a73cb670', NULL, NULL, '0000000003  ~', 'planlaegningsgruppe med stederne|planlagningsgruppe med stederne'),
('86008e53-b870-4a0c-ac74-2eb6d5e221ee', 12, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 4, 'Afgøre fortsat samarbejde', 'Efter en besøgsrunde afgøres hvordan et fortsat samarbejde mellem Ungeløftet og de pågældende aktiviteter kan se ud.', NULL, 0, 0, '098c1e6f-3575-4c17-b934-344d4109bf18', NULL, NULL, '0000000004  ~', 'afgoere fortsat samarbejde|afgore fortsat samarbejde');

INSERT INTO sequence (entity, last) VALUES ('milestone', 12);

INSERT INTO evaluation (id, number, version, created_at, created_by, created_group, deleted_at,
	trial, kind, due, held, conclusion, effect, worth, sort_key, search_key) VALUES
('5b074563-77f5-4dd0-946c-18f47c903ed9', 1, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 0, NULL, NULL, NULL, NULL, NULL, '', ''),
('fbdbec6e-d0e8-4c77-a733-c202429eb295', 2, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, '9839f595-c7b1-4c5b-8547-3e2195c1a443', 1, '2026-09-01/2026-12-31 ultimo 2026', NULL, NULL, NULL, NULL, '1  ~', ''),
('c21201f6-f1dd-4745-9c82-0a94f0fe590f', 3, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 0, NULL, NULL, NULL, NULL, NULL, '', ''),
('f27c81b9-e025-41c3-b4d6-c804f388bae6', 4, 1, '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 'f16f6cfe-611b-4e70-8cef-4df5d25b59da', 1, NULL, NULL, NULL, NULL, NULL, '1  ~', '');

INSERT INTO sequence (entity, last) VALUES ('evaluation', 4);
