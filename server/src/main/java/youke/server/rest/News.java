package youke.server.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import youke.kernel.store.ActFeed;

/** What the feed tells its listeners. */
sealed interface News {
  /**
   * Changes of records.
   *
   * @param next where to go on from after these
   * @param versions of the records now, by id
   */
  record Changes(long next, List<ActFeed.Change> changes, Map<Long, Integer> versions)
      implements News {}

  /** More has happened than is told one by one: read again what is shown. */
  record Much(long next) implements News {}

  /** There is something of which these people are told. */
  record Notices(Set<Long> people) implements News {}

  /** The catalog is another one. */
  record OtherCatalog() implements News {}

  /** Nothing has happened for a while; what is written then shows whether the connection stands. */
  record Beat() implements News {}

  /** No more news: the server stops, or the listener was too slow. */
  record End() implements News {}
}
