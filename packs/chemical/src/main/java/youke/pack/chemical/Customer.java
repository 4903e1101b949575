package youke.pack.chemical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.customer.LifeCycle;

/** An account as the story knows it. */
record Customer(
    long id,
    String name,
    String shortName,
    Person owner,
    Trade trade,
    Size size,
    LifeCycle lifeCycle,
    boolean intermediary,
    Optional<BigDecimal> creditLimit,
    Places.Place place,
    Instant since,
    List<Counterpart> people) {

  /** How much a customer weighs. */
  enum Size {
    STRATEGIC,
    KEY,
    NORMAL,
    SMALL
  }

  /** A contact of the account. */
  record Counterpart(long id, String surname, String name, boolean woman, String position) {
    /** As one speaks of them: 王总, 李经理, 张工. */
    String called() {
      if (position.contains("总")) {
        return surname + "总";
      }
      return surname
          + (position.contains("工程") || position.contains("技术") ? "工" : woman ? "女士" : "先生");
    }
  }

  Customer(
      long id,
      String name,
      String shortName,
      Person owner,
      Trade trade,
      Size size,
      LifeCycle lifeCycle,
      boolean intermediary,
      Optional<BigDecimal> creditLimit,
      Places.Place place,
      Instant since) {
    this(
        id,
        name,
        shortName,
        owner,
        trade,
        size,
        lifeCycle,
        intermediary,
        creditLimit,
        place,
        since,
        new ArrayList<>());
  }

  boolean isActive() {
    return lifeCycle == LifeCycle.ACTIVE;
  }

  /** Whether it may buy one day. */
  boolean isOpen() {
    return lifeCycle != LifeCycle.LOST && lifeCycle != LifeCycle.DORMANT;
  }
}
