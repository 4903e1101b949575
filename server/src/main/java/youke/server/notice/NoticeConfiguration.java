package youke.server.notice;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import youke.kernel.record.Records;
import youke.kernel.store.NoticeFeed;

/** Notices, put together from the book's {@link DataSource} and its catalog. */
@Configuration(proxyBeanMethods = false)
public class NoticeConfiguration {

  @Bean
  NoticeFeed noticeFeed(DataSource database) {
    return new NoticeFeed(database);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Noticing noticing(NoticeFeed feed, Records records) {
    return new Noticing(feed, records::catalog);
  }
}
