-- Sign-in: one account a person, its password, sessions and second factor (tables of better-auth under our names),
-- one-time codes for the first sign-in, and the brakes on guessing.

create table auth_user (
  id uuid primary key,
  person_id uuid not null unique references person (id),
  username text not null unique check (username = lower(username)),
  -- better-auth wants a name and an address; the person's name stands in person, letters are never sent.
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  text_size text not null default 'normal' check (text_size in ('normal', 'large', 'largest')),
  language text not null default 'vi' check (language in ('vi', 'en')),
  -- When the person first chose a password; until then only a one-time code opens the account.
  activated_at timestamptz(3),
  last_signed_in_at timestamptz(3),
  closed_at timestamptz(3),
  is_demo boolean not null default false,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user (id),
  token text not null unique,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  last_seen_at timestamptz(3) not null default now(),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index on auth_session (user_id);
create index on auth_session (expires_at);

create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user (id),
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  unique (provider_id, account_id)
);
create index on auth_account (user_id);

create table auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index on auth_verification (identifier);
create index on auth_verification (expires_at);

create table auth_two_factor (
  id uuid primary key,
  user_id uuid not null unique references auth_user (id),
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count int not null default 0,
  locked_until timestamptz(3)
);

-- A six-digit code once tried is not taken a second time while it could still be right.
create table auth_totp_tried (
  user_id uuid not null references auth_user (id),
  code_digest text not null,
  tried_at timestamptz(3) not null,
  primary key (user_id, code_digest)
);

-- One-time codes, printed for a person. Without a user: the code of the very first account of an installation.
create table sign_in_code (
  id uuid primary key,
  user_id uuid references auth_user (id),
  code_hash text not null,
  made_by uuid references auth_user (id),
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  withdrawn_at timestamptz(3)
);
create unique index sign_in_code_open on sign_in_code (user_id) where used_at is null and withdrawn_at is null;
create unique index sign_in_code_first_open on sign_in_code ((user_id is null))
  where user_id is null and used_at is null and withdrawn_at is null;

-- Failures lately under one key (a digest of username, address or device); nothing here locks for good.
create table sign_in_throttle (
  key text primary key,
  failures int not null,
  last_at timestamptz(3) not null,
  blocked_until timestamptz(3)
);
create index on sign_in_throttle (last_at);
