package youke.server.rest;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import youke.kernel.record.Records;
import youke.kernel.schema.LiveCatalog;
import youke.server.settings.Preferences;

/** The sections of the REST door by which the product is administered and made one's own. */
@Configuration(proxyBeanMethods = false)
public class SettingsConfiguration {

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
  Section viewRoutes(Records records, Preferences preferences) {
    return new ViewRoutes(records, preferences);
  }
}
