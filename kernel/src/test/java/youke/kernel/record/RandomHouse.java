package youke.kernel.record;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.access.Member;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Visibility;
import youke.kernel.sample.SampleBook;
import youke.kernel.store.Db;
import youke.kernel.store.MemberTable;
import youke.kernel.store.Sql;
import youke.kernel.text.Language;

/** A random organisation with people, roles, records and shares. */
public final class RandomHouse {
  private static final int ROLES = 6;
  private static final List<String> ENTITIES = List.of("account", "deal");
  private static final List<Right> RIGHTS =
      List.of(
          Right.READ,
          Right.EDIT,
          Right.DELETE,
          Right.TRANSFER,
          Right.SHARE,
          Right.EXPORT,
          Right.IMPORT);

  private final SampleBook book;
  private final Random random;
  private final Caller maker;
  private final HouseTree tree;
  private final List<Person> people = new ArrayList<>();
  private final List<Grant> grants = new ArrayList<>();
  private final List<FieldGrant> fieldGrants = new ArrayList<>();
  private final Map<Long, Thing> things = new HashMap<>();
  private final Map<Long, List<Member>> members = new HashMap<>();

  public record Person(long id, int node, Set<String> roles) {}

  /**
   * A record: {@code under} the account whose owner sees it too, {@code whole} that it is part of.
   */
  public record Thing(
      long id,
      String entity,
      String name,
      long owner,
      int node,
      boolean reserved,
      boolean exclusive,
      Optional<Long> under,
      Optional<Long> whole) {}

  public RandomHouse(SampleBook book, Random random, int persons, int records) {
    this.book = book;
    this.random = random;
    this.tree = new HouseTree(random);
    for (int i = 0; i < persons; i++) {
      people.add(new Person(10_000 + i, 1 + random.nextInt(HouseTree.NODES), roles()));
    }
    grant();
    maker = maker();
    List<Long> accounts = new ArrayList<>();
    List<Long> deals = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      accounts.add(make("account", i, Optional.empty(), Optional.empty()));
    }
    for (int i = 0; i < records; i++) {
      Optional<Long> under =
          random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick(accounts));
      deals.add(make("deal", i, under, Optional.empty()));
    }
    for (int i = 0; i < records; i++) {
      make("dealLine", i, Optional.empty(), Optional.of(pick(deals)));
    }
    close();
    share(accounts);
    share(deals);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private Set<String> roles() {
    Set<String> roles = new LinkedHashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      roles.add("role" + random.nextInt(ROLES));
    }
    return roles;
  }

  private void grant() {
    for (int role = 0; role < ROLES; role++) {
      for (String entity : ENTITIES) {
        for (Right right : RIGHTS) {
          if (random.nextInt(3) > 0) {
            Scope scope =
                pick(
                    List.of(
                        Scope.OWN,
                        Scope.TEAM,
                        Scope.DEPARTMENT_AND_BELOW,
                        Scope.COMPANY,
                        Scope.ALL));
            grants.add(new Grant("role" + role, entity, right, scope));
          }
        }
      }
      for (String field : List.of("phone", "secret", "remark", "code")) {
        if (random.nextBoolean()) {
          Visibility level = pick(List.of(Visibility.values()));
          fieldGrants.add(new FieldGrant("role" + role, "account", field, level));
        }
      }
    }
  }

  private long make(String entity, int number, Optional<Long> under, Optional<Long> whole) {
    Person owner = pick(people);
    boolean owned = whole.isEmpty();
    String name = "化工" + number;
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", name);
    if (entity.equals("account")) {
      values.put("phone", phone(number));
      values.put("secret", secret(number));
    }
    if (owned) {
      values.put("owner", Ref.to(owner.id()));
    } else {
      values.put("quantity", BigDecimal.ONE);
      values.put("price", Money.yuan("1"));
      whole.ifPresent(deal -> values.put("deal", Ref.to(deal)));
    }
    under.ifPresent(account -> values.put("account", Ref.to(account)));
    long id = book.create(maker, entity, values);
    boolean reserved = owned && random.nextInt(5) == 0;
    boolean exclusive = owned && random.nextInt(5) == 0;
    things.put(
        id,
        new Thing(id, entity, name, owner.id(), owner.node(), reserved, exclusive, under, whole));
    return id;
  }

  /** The telephone number of an account, by the number in its name. */
  public static String phone(int number) {
    return "1380013%04d".formatted(number);
  }

  /** What an account keeps secret. */
  public static String secret(int number) {
    return "Geheim" + number;
  }

  // What is exclusive is not open to who made it, so this comes when all is made.
  private void close() {
    for (Thing thing : things.values()) {
      if (thing.whole().isEmpty()) {
        run(
            Sql.of(
                "update "
                    + table(thing.entity())
                    + " set department = ?, private = ?, exclusive = ? where id = ?",
                (long) thing.node(),
                thing.reserved(),
                thing.exclusive(),
                thing.id()));
      }
    }
  }

  private static String table(String entity) {
    return entity.equals("dealLine") ? "deal_line" : entity;
  }

  // Makes records without asking anybody's rights: it holds all of them.
  private Caller maker() {
    List<Grant> all = new ArrayList<>();
    for (String entity : List.of("account", "deal", "employee", "organisation")) {
      RIGHTS.forEach(right -> all.add(new Grant("maker", entity, right, Scope.ALL)));
      all.add(new Grant("maker", entity, Right.CREATE, Scope.ALL));
    }
    people.forEach(
        person ->
            run(
                Sql.of(
                    "insert into employee (id, version, created_act, name, created_at, changed_at)"
                        + " values (?, 1, 0, ?, now(), now()) on conflict (id) do nothing",
                    person.id(),
                    "P" + person.id())));
    List<FieldGrant> fields = new ArrayList<>();
    book.catalog()
        .entity("account")
        .fields()
        .forEach(
            field -> fields.add(new FieldGrant("maker", "account", field.name(), Visibility.SEEN)));
    return caller(1, Set.of("maker"), Rights.of(Set.of("maker"), all, fields), Standing.NOWHERE);
  }

  private static Caller caller(long id, Set<String> roles, Rights rights, Standing standing) {
    return new Caller(
        id, "P" + id, roles, rights, standing, Language.EN, java.time.ZoneOffset.UTC, null);
  }

  private void share(List<Long> records) {
    for (Long id : records) {
      List<Member> with = new ArrayList<>();
      while (random.nextInt(3) == 0 && with.size() < 3) {
        boolean edit = random.nextBoolean();
        Instant until =
            switch (random.nextInt(3)) {
              case 0 -> Instant.parse("2020-01-01T00:00:00Z");
              case 1 -> Instant.parse("2120-01-01T00:00:00Z");
              default -> null;
            };
        Member member =
            switch (with.size()) {
              case 0 -> new Member(pick(people).id(), null, null, edit, until);
              case 1 ->
                  new Member(null, (long) (1 + random.nextInt(HouseTree.NODES)), null, edit, until);
              default -> new Member(null, null, "role" + random.nextInt(ROLES), edit, until);
            };
        with.add(member);
      }
      members.put(id, with);
      write(db -> MemberTable.replace(db, record(id).entity(), id, with, 0));
    }
  }

  private void run(Sql sql) {
    write(db -> db.run(sql));
  }

  private void write(java.util.function.Consumer<Db> work) {
    try (Connection connection = book.database().getConnection()) {
      work.accept(new Db(connection));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Throws everything away again. */
  public void empty() {
    for (String table :
        List.of("account", "deal", "deal_line", "member", "search_text", "act_change")) {
      run(Sql.of("truncate " + Sql.name(table)));
    }
  }

  public HouseJudge judge() {
    return new HouseJudge(this, tree, grants, fieldGrants, members);
  }

  public List<Person> people() {
    return people;
  }

  public Thing record(long id) {
    Thing thing = things.get(id);
    if (thing == null) {
      throw new IllegalArgumentException("No record " + id);
    }
    return thing;
  }

  public Set<Long> of(String entity) {
    Set<Long> ids = new HashSet<>();
    things.values().stream().filter(t -> t.entity().equals(entity)).forEach(t -> ids.add(t.id()));
    return ids;
  }

  public Caller caller(Person person) {
    return caller(
        person.id(),
        person.roles(),
        Rights.of(person.roles(), grants, fieldGrants),
        tree.standing(person.node()));
  }
}
