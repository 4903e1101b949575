drop index "search_text_words_words";
update "search_text" set "words" = regexp_replace("words"::text, '(^| )''', '\1''' || left(md5("entity"), 3), 'g')::tsvector;
create index "search_text_words_words" on "search_text" using gin ("words");
