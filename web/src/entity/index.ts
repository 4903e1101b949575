// Everything that registers to slots, each once.
import './account';
import './activity';
import './contact';
import './employee';
import './forms';
import './lead';
import './opportunity';
import './order';
import './organisation';
import './product';
import './quote';
import './sheets';
