package youke.server.rest;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import youke.kernel.record.Records;
import youke.kernel.store.ActFeed;
import youke.kernel.store.KeptAnswers;
import youke.kernel.store.NoticeFeed;
import youke.server.ProblemAdvice;
import youke.server.notice.NoticeConfiguration;
import youke.server.signin.Callers;

/**
 * The REST door, put together from the gate, the book's {@link DataSource} (whose connections are
 * in the book and commit by themselves), the clock and the {@link Callers}.
 */
@Configuration(proxyBeanMethods = false)
@Import(NoticeConfiguration.class)
public class RestConfiguration {

  @Bean
  EventFeed eventFeed(Records records, DataSource database, NoticeFeed notices) {
    return new EventFeed(records, new ActFeed(database), notices);
  }

  @Bean
  Routes restRoutes(
      Records records,
      DataSource database,
      Clock clock,
      Callers callers,
      EventFeed feed,
      ObjectProvider<Section> sections) {
    ActFeed acts = new ActFeed(database);
    Writes writes = new Writes(records, new KeptAnswers(database), clock);
    RecordRoutes one = new RecordRoutes(records, writes);
    ActionRoutes actions = new ActionRoutes(records, writes, one);
    return new Routes(
        records::catalog,
        new ListRoutes(records),
        new ExportRoute(records, clock),
        one,
        new RevealRoute(records),
        actions,
        new BatchRoute(records, writes, actions),
        new BulkRoute(records, actions, acts),
        new HistoryRoutes(records),
        new MemberRoutes(records),
        new FollowingRoutes(records),
        new ActRoutes(records, acts),
        new DescriptionRoutes(records),
        new EventRoute(feed, records, callers),
        new HandOverRoutes(records, acts),
        sections.orderedStream().toList());
  }

  @Bean
  Section noticeRoutes(Records records) {
    return new NoticeRoutes(records);
  }

  @Bean
  RestMapping restMapping(Routes routes, ProblemAdvice problems) {
    return new RestMapping(routes, problems);
  }
}
