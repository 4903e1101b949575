package youke.bench.gate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import youke.bench.CompanyNames;
import youke.customer.Account;
import youke.customer.CreditCode;
import youke.customer.LifeCycle;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.store.Ids;
import youke.kernel.store.SearchIndex;

/** A book full of accounts, loaded straight into the tables; the same for the same number. */
final class GateData {
  static final String HEAD = "head";
  private static final List<String> LIVES =
      Stream.of(LifeCycle.values()).map(LifeCycle::name).toList();
  private static final List<String> LEVELS = List.of("STRATEGIC", "KEY", "NORMAL", "PROSPECT");
  private static final List<String> TRADES = List.of("CHEMICALS", "PLASTICS", "COATINGS", "ENERGY");
  private static final List<String> REGIONS = List.of("110101", "110102", "110105", "110106");
  private static final String COLUMNS =
      "id, name, number, kind, life_cycle, level, key_account, trade, region, phone,"
          + " credit_code, credit_limit, credit_limit_currency, last_contact_at, owner, department,"
          + " created_act, created_at, created_by, changed_at, changed_by";

  private final DataSource source;
  private final SearchIndex words;
  private final CompanyNames names = new CompanyNames(1);
  private final Random random = new Random(1);
  private final House house;
  private final long first;
  private int loaded;

  /** Writes the organisation; room for this many accounts is kept. */
  GateData(DataSource source, CatalogEntity account, int most) throws SQLException {
    this.source = source;
    this.words = new SearchIndex(account);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      this.house = new House(new Ids(source).next(1)[0]);
      this.first = house.first() + House.IDS;
      statement.execute("select setval('record_id', " + (first + most) + ")");
      house.write(connection, "2026-01-01 00:00:00Z");
    }
  }

  int loaded() {
    return loaded;
  }

  /** The id of an account of the head's own tenth, by its place among these. */
  long ofHead(int place) {
    return first + (long) place * House.DIVISIONS;
  }

  /** How many accounts the head sees. */
  int ofHead() {
    return loaded / House.DIVISIONS;
  }

  /** Loads on until there are this many, and lets the database look at them. */
  void loadTo(int number) throws SQLException {
    int from = loaded;
    try (Connection accounts = source.getConnection();
        Connection texts = source.getConnection()) {
      try (Copying account = new Copying(accounts, "account", COLUMNS);
          Copying text = new Copying(texts, "search_text", "record, entity, words")) {
        for (int i = from; i < number; i++) {
          write(i, account, text);
        }
      }
      try (Statement statement = accounts.createStatement()) {
        statement.execute("vacuum analyze account, search_text, employee, organisation");
      }
    }
    loaded = Math.max(from, number);
  }

  private void write(int i, Copying account, Copying text) {
    String name = names.next();
    String number = String.format(Locale.ROOT, "KH-%08d", i);
    String phone = String.format(Locale.ROOT, "138%08d", random.nextInt(100_000_000));
    String code = creditCode(i);
    String day = String.format(Locale.ROOT, "2026-%02d-%02d", 1 + i % 10, 1 + i % 28);
    String life = one(LIVES);
    long owner = house.owner(i);
    account.row(
        first + i,
        name,
        number,
        "END_CUSTOMER",
        life,
        one(LEVELS),
        i % 50 == 0,
        one(TRADES),
        one(REGIONS),
        phone,
        code,
        1000 * (1 + random.nextInt(900)),
        "CNY",
        day,
        owner,
        house.department(i),
        house.first(),
        day,
        owner,
        day,
        owner);
    Map<String, String> searched =
        Map.of(
            Account.ACCOUNT.name.name(), name,
            Account.ACCOUNT.number.name(), number,
            Account.ACCOUNT.phone.name(), phone,
            Account.ACCOUNT.creditCode.name(), code);
    text.row(
        first + i,
        Account.ACCOUNT.entityName(),
        words.words(Map.copyOf(searched)).replace("\\", "\\\\"));
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A right unified social credit code, one for each number below a thousand million. */
  static String creditCode(long number) {
    String body = String.format(Locale.ROOT, "91310000%09d", number);
    return body + CreditCode.checkCharacter(body).orElseThrow();
  }
}
