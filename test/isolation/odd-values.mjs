const deep = (levels) => '['.repeat(levels) + ']'.repeat(levels);

export const oddIds = [
  ...[
    'x',
    '0',
    '-1',
    '%00',
    '%ED%A0%80',
    '%FF%FE',
    '..%2f..%2fetc%2fpasswd',
    '%25',
    '%F0%9F%92%99',
  ],
  ...["'%3Bdrop table couple%3B--", '{}', '[object Object]', 'null', 'undefined', 'a'.repeat(300)],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ...['{0191e6a0-0000-7000-8000-000000000001}', '0191e6a0-0000-7000-8000-00000000000', '%', '%zz'],
];

export const oddQueries = [
  ...[
    '?',
    '?&&&',
    '?from=',
    '?from=%00',
    '?from=x&from=y',
    '?from[]=1',
    '?from[a]=1',
    '?weeks=1e999',
  ],
  ...[
    '?weeks=-1',
    '?weeks=NaN',
    '?weeks=%ED%A0%80',
    '?day=2026-02-30',
    '?day=9999999-01-01',
    '?__proto__=1',
  ],
  ...[
    '?from=2026-11-30&days=1e9',
    '?from=2026-11-30&minutes=0.5',
    '?from=0000-01-01',
    `?q=${'a'.repeat(5000)}`,
  ],
  ...['?coupleId=x', '?from=275760-09-14', '?from=-271821-04-20', '?day=%F0%9F%92%99'],
];

export const oddValues = [
  ...[
    'null',
    'true',
    '-1',
    '0.1',
    '1e308',
    '1e999',
    '9007199254740993',
    '""',
    '" "',
    '{}',
    '[]',
    '[[]]',
  ],
  ...[
    '"\\u0000"',
    '"a\\u0000b"',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '"\u202e"',
    '"%s%n"',
    '"2026-02-30"',
  ],
  ...[
    '"9999-12-31T23:59:60Z"',
    '"-271821-04-19T23:59:59Z"',
    '"+275760-09-13T00:00:00Z"',
    '"Mars/Phobos"',
  ],
  ...[
    '"24:00"',
    '"a@b"',
    '"\\"@x.example"',
    '{"__proto__":{"x":1}}',
    '{"constructor":1}',
    '{"toString":1}',
  ],
  ...[`"${'a'.repeat(100_000)}"`, deep(50), deep(5000), `[${'0,'.repeat(5000)}0]`, '"Etc/GMT+99"'],
];

export const wholeBodies = [
  ...[
    '',
    ' ',
    '{',
    '{"a":',
    '[',
    'null',
    '"x"',
    '1',
    'true',
    '[]',
    '\u0000',
    '\ufeff{}',
    '{}{}',
    '{"a":1,}',
  ],
  ...[
    deep(20_000),
    `{"a":${deep(20_000)}}`,
    'NaN',
    "{'a':1}",
    '<xml/>',
    'a=1&b=2',
    '{"__proto__":null}',
  ],
];

export const contentTypes = [
  ...['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data'],
  ...[
    'multipart/form-data; boundary=',
    'application/json; charset=utf-16',
    'application/json; charset=x',
  ],
  ...[
    'application/problem+json',
    'application/json,application/json',
    ';',
    'json',
    'application/',
    '\u00e9',
  ],
];

export const oddHeaders = [
  { cookie: 'closeknit.session_token=%E0%A4%A' },
  { cookie: 'closeknit.session_token=a.b' },
  { cookie: `closeknit.session_token=${'a'.repeat(6000)}` },
  { cookie: ';;;===;;' },
  { 'x-closeknit-actor': '%00' },
  { 'x-closeknit-actor': 'a'.repeat(5000) },
  { 'content-encoding': 'gzip' },
  { 'content-length': '5' },
  { accept: 'text/html;q=x' },
  { 'accept-language': '*;q=99' },
  { host: 'other.example' },
  { 'x-forwarded-for': "1.1.1.1, ' or 1=1" },
  { range: 'bytes=-1' },
  { expect: 'no' },
];
