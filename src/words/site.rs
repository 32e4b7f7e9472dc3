//! The public pages, their feed, and what is said when they are written.

use crate::page::Text;

sentences! {
    pub(super) SITE;
    /// The language by its own name, for those who look for it.
    own_name;
    purpose_of_site(providers: usize) -> String;
    only_public;
    site_of_some;
    site_providers;
    nothing_is_public;
    how_things_stand;
    site_standards;
    known_in_part_only(items: usize) -> String;
    how_pages_made;
    downloads;
    download_csv;
    download_json;
    download_feed;
    site_home;
    feed_title(title: Text) -> Text;
    feed_reviewed(who: &str, items: Text) -> Text;
    feed_done(who: &str, what: Text) -> Text;
    feed_dated(who: &str, paper: Text) -> Text;
    site_is_in(folder: Text) -> Text;
    site_written(pages: usize, papers: usize) -> String;
    site_changed(changed: usize, removed: usize) -> String;
    site_unchanged;
    nothing_left_out;
    left_out;
    so_many_left_out(records: usize, papers: usize) -> String;
    no_page_of(provider: Text) -> Text;
    answers_nothing;
    is_not_read;
    paper_kept_elsewhere;
    not_pointed_at;
    paper_in_doubt;
    paper_too_large;
    paper_without_room;
    left_as_it_is(things: usize) -> String;
    next_steps;
    look_at_every_page(first: Text) -> Text;
    put_on_the_web;
    how_to_make_public -> Text;
    in_the_way(errors: usize) -> String;
}
