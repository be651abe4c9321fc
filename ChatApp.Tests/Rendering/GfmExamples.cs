namespace ChatApp.Tests.Rendering;

/// <summary>What ChatApp reads beside CommonMark: tables, strikethrough, task lists, bare addresses.</summary>
static class GfmExamples
{
    public static readonly string[] All =
    [
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "| a | b |\n|:--|--:|\n| 1 | 2 |\n| 3 | 4 |\n\nafter\n",
        "a | b\n--|--\n1 | 2\n",
        "| a |\n|:-:|\n| `x|y` |\n",
        "| **bold** | [link](https://example.org) |\n|---|---|\n| ~~gone~~ | https://example.org |\n",
        "| a | b |\n|---|---|\n| only one |\n| one | two | three |\n",
        "| a | b |\n|---|---|\n",
        "| a | b |\n| no | table |\n",
        "text\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\ntext\n",
        "> | a | b |\n> |---|---|\n> | 1 | 2 |\n",
        "- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n| c |\n|---|\n| 3 |\n",
        "| a\\|b | c |\n|---|---|\n| 1 | 2 |\n",
        "|  |  |\n|---|---|\n|  |  |\n",
        "| 你好 | नमस्ते | 🙂 |\n|---|---|---|\n| 1 | 2 | 3 |\n",
        "~~gone~~\n", "a ~~b **c** d~~ e\n", "~~not closed\n", "~one~ ~~two~~ ~~~three~~~\n", "a~~b~~c\n", "~~a\n\nb~~\n",
        "- [ ] open\n- [x] done\n", "- [X] done\n- [ ] open\n  - [x] inner\n", "1. [ ] first\n2. [x] second\n", "- [ ]\n- [y] no\n- [ x ] no\n", "* [x] **bold** task\n", "[ ] no list\n",
        "- [ ] loose\n\n- [x] list\n",
        "https://example.org\n", "See https://example.org/a?b=c&d=e#f for more.\n", "(https://example.org/a_(b))\n", "www.example.org and www.example.org/path.\n",
        "mailto:a@example.org\n", "**https://example.org**\n", "https://example.org.\n", "`https://example.org`\n", "[https://example.org](https://example.com)\n", "http://\n", "xhttps://example.org\n",
        "https://example.org/ü/日本\n", "<https://example.org> https://example.com\n", "ftp://example.org\n", "a@example.org\n",
    ];
}
