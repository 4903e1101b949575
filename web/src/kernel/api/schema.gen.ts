// Made from docs/openapi.json by 'npm run generate'; not written by hand.
export interface paths {
    "/api/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do several steps as one act, all or none */
        post: operations["batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one has done, newest first */
        get: operations["acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an act did, as far as one may see it */
        get: operations["act"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/acts/{id}:undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an act back */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of what one is told, newest first */
        get: operations["notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mark notices as read or unread */
        patch: operations["markNotices"];
        trace?: never;
    };
    "/api/notices:count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many one has not read, to 99 */
        get: operations["countNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find records of all entities */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens from now on to records that one may see */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entities, fields, lists, boards and actions */
        get: operations["catalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Administrative divisions by code */
        get: operations["regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The product, its version, the reader's language */
        get: operations["meta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with login and password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a code of the authenticator app, or a recovery code */
        post: operations["secondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a practice book, to choose one */
        get: operations["practicePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in to a practice book as one of its people */
        post: operations["practise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set one's password by a one-time link */
        post: operations["setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's password; all other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/totp/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a secret for an authenticator app */
        post: operations["enrolSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second step on with a first code */
        post: operations["confirmSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second step off */
        post: operations["disableSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes in place of those before */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in; a person's, for administrators */
        get: operations["sessions"];
        put?: never;
        post?: never;
        /** End all sessions but this; a person's, for administrators */
        delete: operations["endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's personal tokens; a person's, for administrators */
        get: operations["tokens"];
        put?: never;
        /** Make a personal token */
        post: operations["makeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a token */
        delete: operations["endToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sign-in log, newest first; of person=all, for administrators */
        get: operations["signIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a person's account stands */
        get: operations["accountOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a one-time link for a person to set their password by */
        post: operations["makeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a person out: no password, session or token gets in */
        post: operations["lockPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access:try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at the product as a person sees it, from this browser */
        post: operations["tryAs"];
        /** Be oneself again */
        delete: operations["endTrying"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a person in again */
        post: operations["unlockPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What administrators of the system have defined */
        get: operations["definitions"];
        put?: never;
        /** Define, all of it or none */
        post: operations["define"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions:catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalog whole, whoever may use it */
        get: operations["definedCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions:history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who defined what, newest first */
        get: operations["definitionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{id}:undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the change back that made this version */
        post: operations["undoDefinition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions:export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All definitions as one file */
        get: operations["exportDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the definitions of a file in */
        post: operations["importDefinitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one wants to work */
        get: operations["preferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change some; null goes back to how it came */
        patch: operations["changePreferences"];
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists as people arranged them: one's own, and those shared */
        get: operations["views"];
        put?: never;
        /** Keep a list as it is arranged */
        post: operations["makeView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One view */
        get: operations["view"];
        put?: never;
        post?: never;
        /** Delete a view */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /** Change a view */
        patch: operations["changeView"];
        trace?: never;
    };
    "/api/views/{id}:restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted view back */
        post: operations["restoreView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With whom a view is shared */
        get: operations["viewMembers"];
        /** Share a view with these, in the place of those before */
        put: operations["shareView"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recycle-bin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one may restore, the last deleted first */
        get: operations["recycleBin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is set for the book */
        get: operations["settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set something for the book */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/api/access:matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each role may do and see */
        get: operations["accessMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access:why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a person has a right on a record, or has not */
        get: operations["accessWhy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access:exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who took which list out of the house, newest first */
        get: operations["accessExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access:reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had which masked value shown, newest first */
        get: operations["accessReveals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a table for an entity: CSV or xlsx; nothing is imported yet */
        post: operations["bringTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/{upload}:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a table by another sheet, encoding or delimiter */
        post: operations["previewTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/{upload}:run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import or rehearse a table */
        post: operations["runImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/{upload}/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is */
        get: operations["importJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/{upload}/jobs/{id}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an import; what is in stays, and is undone by its act */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/{upload}/jobs/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands against refused rows, 200 rows at a time */
        get: operations["importProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/{upload}/jobs/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused rows as a table to mend and bring again */
        get: operations["refusedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The long work that one has asked for, newest first */
        get: operations["jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job is */
        get: operations["job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the end of a job */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a file, to be hung on a record by a field of it */
        post: operations["bringFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of a record that one sees, or that one has brought */
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Id: string;
        Decimal: string;
        Money: {
            amount: components["schemas"]["Decimal"];
            currency: string;
        };
        Link: {
            id: components["schemas"]["Id"];
            title?: string;
        };
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            problems: {
                code: string;
                message: string;
                field?: string;
                parameter?: string;
                offset?: number;
                row?: number;
                column?: string;
                arguments?: {
                    [key: string]: unknown;
                };
            }[];
            /** Format: uri */
            instance?: string;
        };
        Written: {
            act: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            version: number;
        };
        Receipt: {
            act: components["schemas"]["Id"];
            records: {
                entity: string;
                id: components["schemas"]["Id"];
                version: number;
            }[];
        };
        Counted: {
            count: number;
            capped: boolean;
        };
        Totals: {
            groups: {
                count: number;
                totals: {
                    [key: string]: unknown;
                };
                key?: unknown;
            }[];
        };
        Found: {
            found: {
                entity: string;
                id: components["schemas"]["Id"];
                title: string;
                context?: string;
            }[];
        };
        Bulk: {
            ids?: components["schemas"]["Id"][];
            filter?: string;
            search?: string;
            change?: {
                [key: string]: unknown;
            };
            delete?: boolean;
            restore?: boolean;
            action?: string;
            input?: {
                [key: string]: unknown;
            };
        };
        BulkAnswer: {
            done: number;
            failed: {
                id: components["schemas"]["Id"];
                problem: components["schemas"]["Problem"];
            }[];
            act?: components["schemas"]["Id"];
        };
        History: {
            history: {
                act: components["schemas"]["Id"];
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "CREATE" | "CHANGE" | "DELETE" | "RESTORE" | "ACTION" | "BATCH" | "BULK" | "IMPORT" | "EXPORT" | "REVEAL" | "HAND_OVER" | "SHARE" | "PURGE" | "UNDO";
                author?: components["schemas"]["Link"];
                onBehalfOf?: components["schemas"]["Link"];
                action?: string;
                reason?: string;
                undoneBy?: components["schemas"]["Id"];
                /** @enum {string} */
                change: "create" | "change" | "delete" | "restore" | "share" | "reveal";
                values: {
                    field: string;
                    masked?: boolean;
                    before?: unknown;
                    after?: unknown;
                }[];
            }[];
        };
        Notices: {
            notices: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                cause: "MENTIONED" | "ASSIGNED" | "FOLLOWED";
                entity: string;
                record: components["schemas"]["Id"];
                title: string;
                read: boolean;
                in?: string;
                records?: number;
                act: components["schemas"]["Id"];
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "CREATE" | "CHANGE" | "DELETE" | "RESTORE" | "ACTION" | "BATCH" | "BULK" | "IMPORT" | "EXPORT" | "REVEAL" | "HAND_OVER" | "SHARE" | "PURGE" | "UNDO";
                author?: components["schemas"]["Link"];
                onBehalfOf?: components["schemas"]["Link"];
                action?: string;
                reason?: string;
                undoneBy?: components["schemas"]["Id"];
                /** @enum {string} */
                change: "create" | "change" | "delete" | "restore" | "share" | "reveal";
                values: {
                    field: string;
                    masked?: boolean;
                    before?: unknown;
                    after?: unknown;
                }[];
            }[];
            next?: components["schemas"]["Id"];
        };
        NoticeMarks: {
            read: boolean;
            notices?: components["schemas"]["Id"][];
            until?: components["schemas"]["Id"];
        };
        NoticesMarked: {
            notices: components["schemas"]["Id"][];
            unread: number;
        };
        NoticeCount: {
            unread: number;
            more: boolean;
        };
        Reasons: {
            right: string;
            reasons: {
                /** @enum {string} */
                kind: "role" | "member" | "ownerOf" | "exclusive" | "partOf" | "noRole";
                role?: string;
                label?: {
                    zh: string;
                    en: string;
                };
                /** @enum {string} */
                scope?: "OWN" | "TEAM" | "DEPARTMENT_AND_BELOW" | "COMPANY" | "ALL";
                link?: string;
                entity?: string;
                id?: components["schemas"]["Id"];
                holds?: boolean;
            }[];
        };
        Members: {
            members: {
                person?: components["schemas"]["Link"];
                organisation?: components["schemas"]["Link"];
                role?: string;
                mayEdit?: boolean;
                /** Format: date-time */
                until?: string;
            }[];
        };
        Acts: {
            acts: {
                id: components["schemas"]["Id"];
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "CREATE" | "CHANGE" | "DELETE" | "RESTORE" | "ACTION" | "BATCH" | "BULK" | "IMPORT" | "EXPORT" | "REVEAL" | "HAND_OVER" | "SHARE" | "PURGE" | "UNDO";
                records: number;
                author?: components["schemas"]["Link"];
                action?: string;
                reason?: string;
                undoes?: components["schemas"]["Id"];
                taken?: {
                    entity: string;
                    filter: string;
                    search: string;
                    label?: {
                        zh: string;
                        en: string;
                    };
                };
                revealed?: {
                    entity: string;
                    record: components["schemas"]["Id"];
                    field: string;
                    title?: string;
                    label?: {
                        zh: string;
                        en: string;
                    };
                    fieldLabel?: {
                        zh: string;
                        en: string;
                    };
                };
                undoneBy?: components["schemas"]["Id"];
            }[];
        };
        Act: {
            id: components["schemas"]["Id"];
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "CREATE" | "CHANGE" | "DELETE" | "RESTORE" | "ACTION" | "BATCH" | "BULK" | "IMPORT" | "EXPORT" | "REVEAL" | "HAND_OVER" | "SHARE" | "PURGE" | "UNDO";
            records: number;
            author?: components["schemas"]["Link"];
            action?: string;
            reason?: string;
            undoes?: components["schemas"]["Id"];
            taken?: {
                entity: string;
                filter: string;
                search: string;
                label?: {
                    zh: string;
                    en: string;
                };
            };
            revealed?: {
                entity: string;
                record: components["schemas"]["Id"];
                field: string;
                title?: string;
                label?: {
                    zh: string;
                    en: string;
                };
                fieldLabel?: {
                    zh: string;
                    en: string;
                };
            };
            undoneBy?: components["schemas"]["Id"];
            changes: {
                entity: string;
                record: components["schemas"]["Id"];
                title: string;
                /** @enum {string} */
                change: "create" | "change" | "delete" | "restore" | "share" | "reveal";
                values: {
                    field: string;
                    masked?: boolean;
                    before?: unknown;
                    after?: unknown;
                }[];
            }[];
            next?: components["schemas"]["Id"];
        };
        Undone: {
            records: number;
            kept: {
                entity: string;
                id: components["schemas"]["Id"];
                /** @enum {string} */
                why: "CHANGED_SINCE" | "NOT_ALLOWED" | "GONE";
                field?: string;
            }[];
            act?: components["schemas"]["Id"];
        };
        Batch: ({
            /** @description Name of the entity */
            create: string;
            as?: string;
            values: {
                [key: string]: unknown;
            };
        } | {
            /** @description Name of the entity */
            change: string;
            /** @description Id, or $name of a record made before */
            id: string;
            version?: number;
            values: {
                [key: string]: unknown;
            };
        } | {
            /** @description Name of the entity */
            delete: string;
            /** @description Id, or $name of a record made before */
            id: string;
            version?: number;
        } | {
            /** @description Name of the entity */
            restore: string;
            /** @description Id, or $name of a record made before */
            id: string;
        } | {
            /** @description Name of the entity */
            do: string;
            /** @description Id, or $name of a record made before */
            id: string;
            version?: number;
            action: string;
            input?: {
                [key: string]: unknown;
            };
        })[];
        SignedInPerson: {
            id: components["schemas"]["Id"];
            name: string;
            login: string;
            position: string;
            roles: string[];
            /** @enum {string} */
            language: "zh" | "en";
            zone: string;
        };
        Session: {
            person: components["schemas"]["SignedInPerson"];
            /** @enum {string} */
            by: "session" | "token";
            /** Format: date-time */
            expires: string;
            scopes: ("read" | "write" | "import" | "export" | "admin")[];
            administersAccess: boolean;
            hasPassword: boolean;
            secondFactor: boolean;
            recoveryCodesLeft: number;
            practice: boolean;
            triedBy: components["schemas"]["SignedInPerson"] | null;
        };
        SessionLine: {
            id: components["schemas"]["Id"];
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            lastSeen: string;
            /** Format: date-time */
            expires: string;
            address: string;
            agent: string;
            current: boolean;
        };
        Token: {
            id: components["schemas"]["Id"];
            name: string;
            scopes: ("read" | "write" | "import" | "export" | "admin")[];
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            expires: string;
            /** Format: date-time */
            lastUsed: string | null;
        };
        SignInLine: {
            id: components["schemas"]["Id"];
            /** Format: date-time */
            at: string;
            event: string;
            eventText: string;
            how: string;
            howText: string;
            person: {
                id: components["schemas"]["Id"];
                name: string;
            } | null;
            login: string;
            by: {
                id: components["schemas"]["Id"];
                name: string;
            } | null;
            address: string;
            agent: string;
        };
        SignInAccount: {
            hasPassword: boolean;
            /** Format: date-time */
            passwordSet: string | null;
            secondFactor: boolean;
            locked: boolean;
            /** Format: date-time */
            lockedSince: string | null;
            /** Format: date-time */
            linkUntil: string | null;
        };
        Preferences: {
            /** @enum {string} */
            language: "zh" | "en";
            zone: string;
            /** @enum {string} */
            theme: "system" | "light" | "dark";
            /** @enum {string} */
            density: "comfortable" | "compact";
            shortcuts: boolean;
            views: {
                [key: string]: unknown;
            };
            screen: {
                [key: string]: unknown;
            };
        };
        PreferenceChange: {
            language?: ("zh" | "en") | null;
            zone?: string | null;
            theme?: ("system" | "light" | "dark") | null;
            density?: ("comfortable" | "compact") | null;
            shortcuts?: boolean | null;
            views?: Record<string, never> | null;
            screen?: Record<string, never> | null;
        };
        View: {
            id: components["schemas"]["Id"];
            version: number;
            name: string;
            entity: string;
            state: {
                [key: string]: unknown;
            };
            owner: components["schemas"]["Link"];
            own: boolean;
            mayEdit: boolean;
            default: boolean;
            favourite: boolean;
        };
        RecycleBin: {
            records: {
                entity: string;
                id: components["schemas"]["Id"];
                title: string;
                act: components["schemas"]["Id"];
                /** Format: date-time */
                deletedAt: string;
                deletedBy?: components["schemas"]["Link"];
                /** Format: date-time */
                purgedAt?: string;
            }[];
            next?: string;
        };
        Settings: {
            binDays: number | null;
            setBy?: components["schemas"]["Link"];
            /** Format: date-time */
            setAt?: string;
        };
        AccessMatrix: {
            roles: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                standard: boolean;
                active: boolean;
                id?: components["schemas"]["Id"];
            }[];
            entities: {
                name: string;
                label: {
                    zh: string;
                    en: string;
                };
                many: {
                    zh: string;
                    en: string;
                };
                owned: boolean;
                rights: {
                    name: string;
                    label: {
                        zh: string;
                        en: string;
                    };
                }[];
                fields: {
                    name: string;
                    label: {
                        zh: string;
                        en: string;
                    };
                    sensitive: boolean;
                    levels: {
                        [key: string]: "HIDDEN" | "MASKED" | "REVEALABLE" | "SEEN";
                    };
                }[];
                partOf?: string;
            }[];
            grants: {
                role: string;
                entity: string;
                right: string;
                scope: string;
            }[];
        };
        AccessReasons: {
            right: string;
            allowed: boolean;
            reasons: {
                [key: string]: unknown;
            }[];
            fields: {
                [key: string]: "HIDDEN" | "MASKED" | "REVEALABLE" | "SEEN";
            };
        };
        Definitions: {
            version: number;
            entities: {
                [key: string]: unknown;
            }[];
            fields: {
                [key: string]: unknown;
            }[];
            dictionaries: {
                [key: string]: unknown;
            }[];
            forms: {
                [key: string]: unknown;
            }[];
            lists: {
                [key: string]: unknown;
            }[];
            numberings: {
                [key: string]: unknown;
            }[];
        };
        DefinitionChange: {
            basis: number;
            remove?: {
                /** @enum {string} */
                part: "entity" | "field" | "dictionary" | "form" | "list" | "numbering";
                entity?: string;
                name?: string;
            }[];
            entities?: {
                [key: string]: unknown;
            }[];
            fields?: {
                [key: string]: unknown;
            }[];
            dictionaries?: {
                [key: string]: unknown;
            }[];
            forms?: {
                [key: string]: unknown;
            }[];
            lists?: {
                [key: string]: unknown;
            }[];
            numberings?: {
                [key: string]: unknown;
            }[];
        };
        DefinitionHistory: {
            changes: {
                version: number;
                /** Format: date-time */
                at: string;
                items: {
                    /** @enum {string} */
                    part: "entity" | "field" | "dictionary" | "form" | "list" | "numbering";
                    entity: string;
                    name: string;
                    before?: {
                        [key: string]: unknown;
                    };
                    after?: {
                        [key: string]: unknown;
                    };
                }[];
                author?: components["schemas"]["Link"];
                undoes?: number;
            }[];
        };
        DefinitionDifferences: {
            version: number;
            differences: {
                /** @enum {string} */
                part: "entity" | "field" | "dictionary" | "form" | "list" | "numbering";
                entity: string;
                name: string;
                /** @enum {string} */
                effect: "NEW" | "CHANGED" | "SAME" | "ONLY_HERE";
                here?: {
                    [key: string]: unknown;
                };
                file?: {
                    [key: string]: unknown;
                };
            }[];
        };
        DefinitionVersion: {
            version: number;
        };
        Job: {
            id: components["schemas"]["Id"];
            kind: string;
            /** @enum {string} */
            state: "WAITING" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
            /** Format: date-time */
            askedAt: string;
            done: number;
            cancelling: boolean;
            parameters: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            total?: number;
            reached?: {
                [key: string]: unknown;
            };
            result?: {
                [key: string]: unknown;
            };
            problem?: components["schemas"]["Problem"];
        };
        ImportOrder: {
            columns?: {
                [key: string]: string | null;
            };
            constants?: {
                [key: string]: string;
            };
            values?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            emptyTexts?: string[];
            dates?: string[];
            /** @enum {string} */
            dateOrder?: "YMD" | "MDY" | "DMY";
            /** @enum {string} */
            decimal?: "." | ",";
            trim?: boolean;
            /** @enum {string} */
            blanks?: "keep" | "empty";
            /** @enum {string} */
            mode?: "create" | "update" | "createOrUpdate";
            key?: string[];
            rehearse?: boolean;
            sheet?: string;
            encoding?: string;
            delimiter?: string;
        };
        ImportPreview: {
            id: components["schemas"]["Id"];
            entity: string;
            name: string;
            size: number;
            form: {
                [key: string]: unknown;
            };
            headings: string[];
            rows: string[][];
            order: components["schemas"]["ImportOrder"];
            kept: boolean;
        };
        ImportProblems: {
            problems: {
                row: number;
                problems: {
                    code: string;
                    message: string;
                    column?: string;
                    value?: string;
                }[];
            }[];
        };
    };
    responses: {
        /** @description What stands in the way. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Condition in CEL, as amount > 100000 */
        filter: string;
        /** @description Words, pinyin, initials or a number */
        search: string;
        /** @description The recycle bin instead of what is live */
        bin: boolean;
        /** @description Field paths with commas between, a minus for descending */
        sort: string;
        /** @description Field paths with commas between; * for all */
        fields: string;
        /** @description Records at most */
        limit: number;
        /** @description Where the last page ended */
        after: string;
        /** @description The kind of table */
        format: "csv" | "xlsx";
        /** @description Name of the file */
        name: string;
        /** @description A picture is shown, not saved */
        shown: boolean;
        /** @description Number of the row behind which to begin */
        behind: number;
        /** @description How far to count */
        most: number;
        /** @description Field path whose values make the groups */
        by: string;
        /** @description Which values share a group: those of a month, or of a step of 1, 2, 5, 10, 20, 50 and so on */
        per: "month" | "magnitude";
        /** @description As sum(amount),avg(probability); also min, max */
        totals: string;
        /** @description Id of the act or line before which to begin */
        before: components["schemas"]["Id"];
        /** @description Id of a person */
        person: string;
        /** @description Id of the record after which to begin */
        beyond: components["schemas"]["Id"];
        /** @description Name of a right; read when not given */
        right: string;
        /** @description Why it is done, kept in the history */
        reason: string;
        /** @description Only say what it would come to */
        preview: boolean;
        /** @description Leaves out who had masked values shown */
        changes: boolean;
        /** @description Only what one has not read */
        unread: boolean;
        /** @description What was typed */
        q: string;
        /** @description Id of the record */
        recordId: components["schemas"]["Id"];
        /** @description Name of an entity */
        entity: string;
        /** @description Names of entities with commas between */
        entities: string;
        /** @description Id of the record */
        id: components["schemas"]["Id"];
        /** @description Id of a table that was brought */
        upload: components["schemas"]["Id"];
        /** @description ETag of the version that was seen */
        ifMatch: string;
        /** @description ETag of what one has already */
        ifNoneMatch: string;
        /** @description The same request under the same key is done once, for 24 hours */
        idempotencyKey: string;
        /** @description Where the last stream ended */
        lastEventId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    batch: {
        parameters: {
            query?: {
                /** @description Why it is done, kept in the history */
                reason?: components["parameters"]["reason"];
            };
            header?: {
                /** @description The same request under the same key is done once, for 24 hours */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Batch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acts: {
        parameters: {
            query?: {
                /** @description Id of the act or line before which to begin */
                before?: components["parameters"]["before"];
                /** @description Records at most */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The acts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act: {
        parameters: {
            query?: {
                /** @description Id of the record after which to begin */
                beyond?: components["parameters"]["beyond"];
                /** @description Records at most */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The act. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Act"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undo: {
        parameters: {
            query?: {
                /** @description Only say what it would come to */
                preview?: components["parameters"]["preview"];
            };
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back, but for what is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    notices: {
        parameters: {
            query?: {
                /** @description Only what one has not read */
                unread?: components["parameters"]["unread"];
                /** @description Id of the act or line before which to begin */
                before?: components["parameters"]["before"];
                /** @description Records at most */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    markNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeMarks"];
            };
        };
        responses: {
            /** @description Those that were not so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesMarked"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    countNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeCount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query?: {
                /** @description What was typed */
                q?: components["parameters"]["q"];
                /** @description Names of entities with commas between */
                entities?: components["parameters"]["entities"];
                /** @description Records at most */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    events: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where the last stream ended */
                "Last-Event-ID"?: components["parameters"]["lastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    catalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what one has already */
                "If-None-Match"?: components["parameters"]["ifNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalog. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    regions: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what one has already */
                "If-None-Match"?: components["parameters"]["ifNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The divisions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    meta: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what one has already */
                "If-None-Match"?: components["parameters"]["ifNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in, or the second step is asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"] | {
                        /** @enum {string} */
                        next: "totp";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    secondStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    practicePeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInPerson"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    practise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Set, for this login. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        login: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    enrolSecondStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description The secret, not in force yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmSecondStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description On; the codes are shown this one time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    disableSecondStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description Off. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description The codes, shown this one time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sessions: {
        parameters: {
            query?: {
                /** @description Id of a person */
                person?: components["parameters"]["person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionLine"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endSessions: {
        parameters: {
            query?: {
                /** @description Id of a person */
                person?: components["parameters"]["person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    tokens: {
        parameters: {
            query?: {
                /** @description Id of a person */
                person?: components["parameters"]["person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens, without their secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("read" | "write" | "import" | "export" | "admin")[];
                    days: number;
                };
            };
        };
        responses: {
            /** @description The token, shown this one time. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
                        token: string;
                        /** Format: date-time */
                        expires: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    signIns: {
        parameters: {
            query?: {
                /** @description Id of a person */
                person?: components["parameters"]["person"];
                /** @description Id of the act or line before which to begin */
                before?: components["parameters"]["before"];
                /** @description Records at most */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLine"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    clearSecondFactor?: boolean;
                };
            };
        };
        responses: {
            /** @description The link, shown this one time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                        /** Format: date-time */
                        expires: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lockPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Locked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    tryAs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Looking; nothing can be changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    endTrying: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    unlockPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlocked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    definitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definitions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Definitions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    define: {
        parameters: {
            query?: {
                /** @description Only say what it would come to */
                preview?: components["parameters"]["preview"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefinitionChange"];
            };
        };
        responses: {
            /** @description In force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    definedCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalog. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    definitionHistory: {
        parameters: {
            query?: {
                /** @description Id of the act or line before which to begin */
                before?: components["parameters"]["before"];
                /** @description Records at most */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importDefinitions: {
        parameters: {
            query?: {
                /** @description Only say what it would come to */
                preview?: components["parameters"]["preview"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description What it is to each definition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDifferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preferences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceChange"];
            };
        };
        responses: {
            /** @description The preferences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    views: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of an entity */
                entity: components["parameters"]["entity"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: components["schemas"]["View"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entity: string;
                    name: string;
                    state: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that was seen */
                "If-Match"?: components["parameters"]["ifMatch"];
            };
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeView: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that was seen */
                "If-Match"?: components["parameters"]["ifMatch"];
            };
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    state?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    restoreView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    viewMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With whom. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    shareView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    members: {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
        responses: {
            /** @description Shared. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recycleBin: {
        parameters: {
            query?: {
                /** @description Names of entities with commas between */
                entities?: components["parameters"]["entities"];
                /** @description Records at most */
                limit?: components["parameters"]["limit"];
                /** @description Where the last page ended */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecycleBin"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    binDays?: number | null;
                };
            };
        };
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accessMatrix: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matrix. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessMatrix"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accessWhy: {
        parameters: {
            query?: {
                /** @description Id of a person */
                person?: components["parameters"]["person"];
                /** @description Id of the record */
                id?: components["parameters"]["recordId"];
                /** @description Name of a right; read when not given */
                right?: components["parameters"]["right"];
            };
            header?: never;
            path: {
                /** @description Name of an entity */
                entity: components["parameters"]["entity"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessReasons"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accessExports: {
        parameters: {
            query?: {
                /** @description Id of the act or line before which to begin */
                before?: components["parameters"]["before"];
                /** @description Records at most */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The acts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accessReveals: {
        parameters: {
            query?: {
                /** @description Id of the act or line before which to begin */
                before?: components["parameters"]["before"];
                /** @description Records at most */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The acts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    bringTable: {
        parameters: {
            query?: {
                /** @description Name of the file */
                name?: components["parameters"]["name"];
            };
            header?: never;
            path: {
                /** @description Name of an entity */
                entity: components["parameters"]["entity"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description What it is and how it would be understood. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a table that was brought */
                upload: components["parameters"]["upload"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ImportOrder"];
            };
        };
        responses: {
            /** @description How it would be understood. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    runImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a table that was brought */
                upload: components["parameters"]["upload"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ImportOrder"];
            };
        };
        responses: {
            /** @description The job that does it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a table that was brought */
                upload: components["parameters"]["upload"];
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a table that was brought */
                upload: components["parameters"]["upload"];
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importProblems: {
        parameters: {
            query?: {
                /** @description Number of the row behind which to begin */
                behind?: components["parameters"]["behind"];
            };
            header?: never;
            path: {
                /** @description Id of a table that was brought */
                upload: components["parameters"]["upload"];
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The problems by row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProblems"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refusedRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a table that was brought */
                upload: components["parameters"]["upload"];
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, of the kind that was brought. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    jobs: {
        parameters: {
            query?: {
                /** @description Id of the act or line before which to begin */
                before?: components["parameters"]["before"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobs: components["schemas"]["Job"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    bringFile: {
        parameters: {
            query?: {
                /** @description Name of the file */
                name?: components["parameters"]["name"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description The file; its id is the value of the field. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
                        name: string;
                        type: string;
                        size: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    file: {
        parameters: {
            query?: {
                /** @description A picture is shown, not saved */
                shown?: components["parameters"]["shown"];
            };
            header?: never;
            path: {
                /** @description Id of the record */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
