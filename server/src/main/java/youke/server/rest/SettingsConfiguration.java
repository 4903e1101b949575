package youke.server.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import youke.kernel.record.Records;
import youke.kernel.schema.LiveCatalog;
import youke.kernel.store.BookFacts;
import youke.kernel.store.NoticeFeed;
import youke.server.files.FileTidying;
import youke.server.imports.Imports;
import youke.server.job.Jobs;
import youke.server.settings.BookSettings;
import youke.server.settings.NightlyPurge;
import youke.server.settings.Preferences;
import youke.server.signin.Callers;

/** The sections of the REST door by which the product is administered and made one's own. */
@Configuration(proxyBeanMethods = false)
public class SettingsConfiguration {
  private static final Duration NOTICES_KEPT = Duration.ofDays(365);

  @Bean
  Section definitionRoutes(LiveCatalog live, Records records) {
    return new DefinitionRoutes(live, records);
  }

  @Bean
  Preferences preferences(DataSource database) {
    return new Preferences(database);
  }

  @Bean
  Section preferenceRoutes(Records records, Preferences preferences) {
    return new PreferenceRoutes(records, preferences);
  }

  @Bean
  BookFacts bookFacts(DataSource database) {
    return new BookFacts(database);
  }

  @Bean
  BookSettings bookSettings(BookFacts facts, Clock clock) {
    return new BookSettings(facts, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  NightlyPurge nightlyPurge(
      Records records,
      BookSettings settings,
      BookFacts facts,
      Clock clock,
      Imports imports,
      Jobs jobs,
      FileTidying files,
      NoticeFeed notices) {
    // Jobs after what belongs to them, contents after all that may use them.
    return new NightlyPurge(
        records,
        settings,
        facts,
        clock,
        List.of(imports, jobs, files, now -> notices.forget(now.minus(NOTICES_KEPT))));
  }

  @Bean
  Section recycleBinRoutes(Records records, BookSettings settings) {
    return new RecycleBinRoutes(records, settings);
  }

  @Bean
  Section accessRoutes(Records records, Callers callers) {
    return new AccessRoutes(records, callers);
  }

  @Bean
  Section viewRoutes(Records records, Preferences preferences) {
    return new ViewRoutes(records, preferences);
  }
}
