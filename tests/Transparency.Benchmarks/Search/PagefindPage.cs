// The smallest page that asks Pagefind what the search page asks our index.

namespace Transparency.Benchmarks.Search;

/// <summary>
/// As <c>/search/</c> it takes the words from the address and from a form, and shows twenty results; it marks its answer in
/// the same way, so that the same reader can open it.
/// </summary>
public static class PagefindPage
{
    public const string Address = "/pagefind.html";

    private const string Html = """
        <!DOCTYPE html>
        <html lang="en"><meta charset="utf-8"><title>Pagefind</title>
        <form id="finder"><input id="q" name="q"></form><p id="count"></p><p id="fault" hidden></p><ol id="hits"></ol>
        <script type="module">
        const form = document.getElementById('finder');
        const q = document.getElementById('q');
        let pagefind;
        async function run() {
          form.setAttribute('aria-busy', 'true');
          pagefind ??= await import('/pagefind/pagefind.js');
          const { results } = await pagefind.search(q.value);
          const found = await Promise.all(results.slice(0, 20).map(result => result.data()));
          document.getElementById('count').textContent = `${results.length} results`;
          document.getElementById('hits').replaceChildren(...found.map(({ url, meta, plain_excerpt }) => {
            const item = document.createElement('li');
            const link = item.appendChild(document.createElement('a'));
            link.href = url;
            link.textContent = meta.title;
            item.append(plain_excerpt);
            return item;
          }));
          form.removeAttribute('aria-busy');
        }
        form.addEventListener('submit', event => { event.preventDefault(); run(); });
        q.value = new URLSearchParams(location.search).get('q') ?? '';
        run();
        </script>
        """;

    public static Task Write(string folder) => File.WriteAllTextAsync(Path.Combine(folder, Address[1..]), Html);
}
