auth=AUTH core=CORE jar=$(mktemp)
# an account, and a token by the authorization code flow with PKCE, as a browser would get it
curl -s $auth/accounts --json '{"login": "ada", "name": "Ada", "password": "a quiet morning in May"}'; echo
verifier=$(openssl rand -hex 32)
challenge=$(printf %s $verifier | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d =)
csrf=$(curl -s -c $jar $auth/login | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p')
curl -s -b $jar -c $jar $auth/login -d username=ada --data-urlencode 'password=a quiet morning in May' --data-urlencode "_csrf=$csrf"
back=$(curl -s -b $jar -o /dev/null -w '%{redirect_url}' "$auth/oauth2/authorize?response_type=code&client_id=back2code-cli&redirect_uri=http://127.0.0.1:8400/callback&scope=notes:read%20notes:write%20audit:read%20keys:write&code_challenge=$challenge&code_challenge_method=S256")
code=$(printf %s "$back" | sed 's/.*code=\([^&]*\).*/\1/')
token=$(curl -s $auth/oauth2/token -d grant_type=authorization_code -d client_id=back2code-cli -d redirect_uri=http://127.0.0.1:8400/callback -d code_verifier=$verifier -d code=$code | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
# a note, all notes by REST, and by GraphQL
curl -s $core/v1/notes -H "Authorization: Bearer $token" -H "Idempotency-Key: $(openssl rand -hex 16)" --json '{"title": "first", "body": "hello", "tags": ["new"]}'; echo
curl -s $core/v1/notes -H "Authorization: Bearer $token"; echo
curl -s $core/graphql -H "Authorization: Bearer $token" --json '{"query": "{ notes(first: 5) { edges { node { id title } } } }"}'; echo
