// The preview's own script and style. They are served, never written into the site.

namespace Transparency.Site.Preview;

/// <summary>What the preview adds to pages; under an address that no site uses.</summary>
internal static class PreviewAssets
{
    public const string Folder = "/.transparency/";
    public const string EventsPath = Folder + "events";
    public const string MessagesPath = Folder + "messages";
    public const string ScriptPath = Folder + "preview.js";
    public const string StylePath = Folder + "preview.css";

    public const string Script = """
        // Reloads the page when the site has been built again; goes to the messages when it could not be, and back.
        "use strict";
        const here = document.currentScript.dataset;
        const events = new EventSource("/.transparency/events?seen=" + encodeURIComponent(here.build));
        events.onmessage = event => {
          const build = JSON.parse(event.data);
          const page = location.pathname + location.search + location.hash;
          if (here.page) {
            if (build.errors === 0 && /^\/(?!\/)/.test(here.page)) location.replace(here.page);
            else location.reload();
          } else if (build.errors > 0) {
            location.assign("/.transparency/messages?page=" + encodeURIComponent(page));
          } else {
            location.reload();
          }
        };
        addEventListener("pagehide", () => events.close());
        addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
        """;

    public const string Style = """
        :root { color-scheme: light dark; --ink: #14181f; --paper: #fff; --soft: #eef1f5; --error: #a3122a; --mark: #ffe3a3; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #f0f2f5; --paper: #14181f; --soft: #262c36; --error: #ff9aa8; --mark: #6b4e00; }
        }
        .transparency-messages { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
        .transparency-messages main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        .transparency-messages a { color: inherit; }
        .transparency-messages ol { padding: 0; list-style: none; }
        .transparency-messages li { margin: 0 0 1.5rem; padding: 0.75rem 1rem; background: var(--soft); border-left: 0.35rem solid currentColor; }
        .transparency-messages li.error { border-color: var(--error); }
        .transparency-messages h2 { margin: 0 0 0.25rem; font-size: 1.1875rem; overflow-wrap: anywhere; }
        .transparency-messages p { margin: 0.25rem 0; overflow-wrap: anywhere; }
        .transparency-messages .kind { font-weight: 700; }
        .transparency-messages .error .kind { color: var(--error); }
        .transparency-messages pre { margin: 0.5rem 0; padding: 0.5rem; background: var(--paper); white-space: pre-wrap; overflow-wrap: anywhere; }
        .transparency-messages mark { background: var(--mark); color: inherit; }
        .transparency-notice {
          position: fixed; inset: auto 0 0 0; z-index: 2147483647; margin: 0; padding: 0.5rem 1rem;
          background: #a3122a; color: #fff; font: 1rem/1.5 system-ui, sans-serif;
        }
        .transparency-notice a { color: #fff; }
        @media print { .transparency-notice { display: none; } }
        """;
}
