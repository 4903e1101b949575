package youke.server.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.text.Language;
import youke.server.signin.TokenScope;

/** Sign-in in the OpenAPI document. */
final class SignInPaths {
  private static final String TAG = "sign-in";

  private SignInPaths() {}

  static void write(ObjectNode paths) {
    comingIn(paths);
    ownAccount(paths);
    sessionsAndTokens(paths);
    administration(paths);
  }

  private static void comingIn(ObjectNode paths) {
    operation("signIn", "Sign in with login and password")
        .open()
        .takes(texts("login", "password"), true)
        .answers(200, "Signed in, or the second step is asked for.", sessionOrNext())
        .at(paths, "/api/sign-in", "post");
    operation("secondStep", "Sign in with a code of the authenticator app, or a recovery code")
        .open()
        .takes(texts("code"), true)
        .answers(200, "Signed in.", Schema.ref("Session"))
        .at(paths, "/api/sign-in/totp", "post");
    operation("signOut", "Sign out")
        .answersNothing(204, "Signed out.")
        .at(paths, "/api/sign-out", "post");
    operation("session", "Who is signed in")
        .answers(200, "This person.", Schema.ref("Session"))
        .at(paths, "/api/session", "get");
    operation("practicePeople", "The people of a practice book, to choose one")
        .open()
        .answers(200, "The people.", Schema.list(Schema.ref("SignedInPerson")))
        .at(paths, "/api/practice/people", "get");
    operation("practise", "Sign in to a practice book as one of its people")
        .open()
        .takes(Schema.object("person", Schema.id()), true)
        .answers(200, "Signed in.", Schema.ref("Session"))
        .at(paths, "/api/practice/sign-in", "post");
  }

  private static void ownAccount(ObjectNode paths) {
    operation("setPassword", "Set one's password by a one-time link")
        .open()
        .takes(texts("link", "password"), true)
        .answers(200, "Set, for this login.", texts("login"))
        .at(paths, "/api/password", "post");
    operation("changePassword", "Change one's password; all other sessions end")
        .takes(texts("current", "password"), true)
        .answersNothing(204, "Changed.")
        .at(paths, "/api/password/change", "post");
    operation("enrolSecondStep", "Offer a secret for an authenticator app")
        .takes(texts("password"), true)
        .answers(200, "The secret, not in force yet.", texts("secret", "uri"))
        .at(paths, "/api/totp/enrol", "post");
    ObjectNode codes = Schema.object("recoveryCodes", Schema.list(Schema.text()));
    operation("confirmSecondStep", "Switch the second step on with a first code")
        .takes(texts("code"), true)
        .answers(200, "On; the codes are shown this one time.", codes)
        .at(paths, "/api/totp/confirm", "post");
    operation("disableSecondStep", "Switch the second step off")
        .takes(texts("password", "code"), true)
        .answersNothing(204, "Off.")
        .at(paths, "/api/totp/disable", "post");
    operation("renewRecoveryCodes", "New recovery codes in place of those before")
        .takes(texts("password", "code"), true)
        .answers(200, "The codes, shown this one time.", codes.deepCopy())
        .at(paths, "/api/totp/recovery-codes", "post");
  }

  private static void sessionsAndTokens(ObjectNode paths) {
    operation("sessions", "Where one is signed in; a person's, for administrators")
        .asks("person")
        .answers(200, "The sessions.", Schema.list(Schema.ref("SessionLine")))
        .at(paths, "/api/sessions", "get");
    operation("endSessions", "End all sessions but this; a person's, for administrators")
        .asks("person")
        .answersNothing(204, "Ended.")
        .at(paths, "/api/sessions", "delete");
    operation("endSession", "End a session")
        .asks("id")
        .answersNothing(204, "Ended.")
        .at(paths, "/api/sessions/{id}", "delete");
    operation("tokens", "One's personal tokens; a person's, for administrators")
        .asks("person")
        .answers(200, "The tokens, without their secrets.", Schema.list(Schema.ref("Token")))
        .at(paths, "/api/tokens", "get");
    ObjectNode wish =
        Schema.object(
            "name",
            Schema.text(),
            "scopes",
            Schema.list(scope()),
            "days",
            Schema.whole().put("minimum", 1).put("maximum", 366));
    ObjectNode made =
        Schema.object(
            "id", Schema.id(), "token", Schema.text(), "expires", Schema.text("date-time"));
    operation("makeToken", "Make a personal token")
        .takes(wish, true)
        .answers(201, "The token, shown this one time.", made)
        .at(paths, "/api/tokens", "post");
    operation("endToken", "Withdraw a token")
        .asks("id")
        .answersNothing(204, "Withdrawn.")
        .at(paths, "/api/tokens/{id}", "delete");
    operation("signIns", "The sign-in log, newest first; of person=all, for administrators")
        .asks("person", "before", "limit")
        .answers(200, "The lines.", Schema.list(Schema.ref("SignInLine")))
        .at(paths, "/api/sign-ins", "get");
  }

  private static void administration(ObjectNode paths) {
    operation("accountOfPerson", "How a person's account stands")
        .asks("id")
        .answers(200, "The account.", Schema.ref("SignInAccount"))
        .at(paths, "/api/people/{id}/account", "get");
    ObjectNode wish = Schema.with(Schema.object(), "clearSecondFactor", Schema.flag(), false);
    ObjectNode link = Schema.object("path", Schema.text(), "expires", Schema.text("date-time"));
    operation("makeLink", "Make a one-time link for a person to set their password by")
        .asks("id")
        .takes(wish, false)
        .answers(200, "The link, shown this one time.", link)
        .at(paths, "/api/people/{id}/link", "post");
    operation("lockPerson", "Keep a person out: no password, session or token gets in")
        .asks("id")
        .answersNothing(204, "Locked.")
        .at(paths, "/api/people/{id}/lock", "post");
    operation("tryAs", "Look at the product as a person sees it, from this browser")
        .takes(Schema.object("person", Schema.id()), true)
        .answersNothing(204, "Looking; nothing can be changed.")
        .at(paths, "/api/access:try", "post");
    operation("endTrying", "Be oneself again")
        .answersNothing(204, "Ended.")
        .at(paths, "/api/access:try", "delete");
    operation("unlockPerson", "Let a person in again")
        .asks("id")
        .answersNothing(204, "Unlocked.")
        .at(paths, "/api/people/{id}/unlock", "post");
  }

  static void schemas(ObjectNode all) {
    ObjectNode person =
        Schema.object(
            "id",
            Schema.id(),
            "name",
            Schema.text(),
            "login",
            Schema.text(),
            "position",
            Schema.text(),
            "roles",
            Schema.list(Schema.text()),
            "language",
            language(),
            "zone",
            Schema.text());
    all.set("SignedInPerson", person);
    all.set(
        "Session",
        Schema.object(
            "person", Schema.ref("SignedInPerson"),
            "by", Schema.oneOf("session", "token"),
            "expires", Schema.text("date-time"),
            "scopes", Schema.list(scope()),
            "administersAccess", Schema.flag(),
            "hasPassword", Schema.flag(),
            "secondFactor", Schema.flag(),
            "recoveryCodesLeft", Schema.whole(),
            "practice", Schema.flag(),
            "triedBy", Schema.nullable(Schema.ref("SignedInPerson"))));
    all.set(
        "SessionLine",
        Schema.object(
            "id", Schema.id(),
            "created", Schema.text("date-time"),
            "lastSeen", Schema.text("date-time"),
            "expires", Schema.text("date-time"),
            "address", Schema.text(),
            "agent", Schema.text(),
            "current", Schema.flag()));
    all.set(
        "Token",
        Schema.object(
            "id", Schema.id(),
            "name", Schema.text(),
            "scopes", Schema.list(scope()),
            "created", Schema.text("date-time"),
            "expires", Schema.text("date-time"),
            "lastUsed", Schema.nullable(Schema.text("date-time"))));
    all.set(
        "SignInLine",
        Schema.object(
            "id", Schema.id(),
            "at", Schema.text("date-time"),
            "event", Schema.text(),
            "eventText", Schema.text(),
            "how", Schema.text(),
            "howText", Schema.text(),
            "person", Schema.nullable(named()),
            "login", Schema.text(),
            "by", Schema.nullable(named()),
            "address", Schema.text(),
            "agent", Schema.text()));
    all.set(
        "SignInAccount",
        Schema.object(
            "hasPassword", Schema.flag(),
            "passwordSet", Schema.nullable(Schema.text("date-time")),
            "secondFactor", Schema.flag(),
            "locked", Schema.flag(),
            "lockedSince", Schema.nullable(Schema.text("date-time")),
            "linkUntil", Schema.nullable(Schema.text("date-time"))));
  }

  private static ObjectNode named() {
    return Schema.object("id", Schema.id(), "name", Schema.text());
  }

  private static ObjectNode sessionOrNext() {
    ObjectNode either = Json.object();
    either
        .putArray("anyOf")
        .add(Schema.ref("Session"))
        .add(Schema.object("next", Schema.oneOf("totp")));
    return either;
  }

  private static ObjectNode scope() {
    return Schema.oneOf(Arrays.stream(TokenScope.values()).map(TokenScope::text).toList());
  }

  private static ObjectNode language() {
    return Schema.oneOf(
        Arrays.stream(Language.values())
            .map(language -> language.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  private static ObjectNode texts(String... names) {
    ObjectNode object = Schema.object();
    List.of(names).forEach(name -> Schema.with(object, name, Schema.text(), true));
    return object;
  }

  private static Operation operation(String id, String summary) {
    return new Operation(id, TAG, summary);
  }
}
